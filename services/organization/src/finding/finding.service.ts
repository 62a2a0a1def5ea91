import type { Database } from '@capuy/database';
import { checkFirst, decodeCursor, page, Scoped, today, type Actor, type Connection } from '@capuy/subgraph';
import { policy } from '../policy.js';
import { findingsSql } from './finding.sql.js';
import type { Finding } from './finding.types.js';

export interface FindingsInput {
  underId: string;
  asOf?: string | null;
  first: number;
  after?: string | null;
}

/** What the rules in force say against a subtree on a day. Computed from rows, never stored. */
export class FindingService {
  constructor(readonly database: Database) {}

  async list(actor: Actor, { underId, asOf, first, after }: FindingsInput): Promise<Connection<Finding>> {
    const scoped = new Scoped(this.database, actor, 'member:read', policy);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Finding>(
        `${findingsSql(scoped.reaches('c.descendant_id', 3))}
         select code, severity, id as "organizationId", $2::date as "asOf", actual::float8 as actual, bound::float8 as "limit", article, rule_set_id as "ruleSetId",
           number || ', ' || issuer as regulation
         from breach where $4::text is null or (code, id) > ($4, $5::uuid)
         order by code, id limit $6`,
        [underId, asOf ?? today(), scoped.holders, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (finding) => [finding.code, finding.organizationId]);
  }
}
