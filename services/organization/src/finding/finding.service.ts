import { checkFirst, decodeCursor, page, today, type Actor, type Connection, type Scoped } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { findingsSql } from './finding.sql.js';
import type { Finding, FindingCount, FindingFilter } from './finding.types.js';

export interface FindingsInput {
  underId: string;
  asOf?: string | null;
  filter?: FindingFilter | null;
}

/** What the rules in force say against a subtree on a day, and its empty seats. Computed from rows, never stored. */
export class FindingService extends ScopedService {
  /** One statement. */
  async list(actor: Actor, input: FindingsInput, first: number, after: string | null): Promise<Connection<Finding>> {
    const scoped = this.scoped(actor, 'member:read');
    const cursor = decodeCursor(after, 2);
    const { filter } = input;
    const rows = await scoped.read((query) =>
      query<Finding>(
        `${findingsSql(scoped.reaches('c.descendant_id', 3))}
         select code, severity, id as "organizationId", $2::date as "asOf", actual::float8 as actual, bound::float8 as "limit", article, rule_set_id as "ruleSetId",
           number || ', ' || issuer as regulation, ${this.#maySetAside(actor)} as "viewerCanSetAside",
           case when aside_id is not null then json_build_object('until', aside_until, 'reason', aside_reason, 'version', aside_version) end as aside
         from listed where ${SECTORS} and ($5::text[] is null or code = any ($5)) and (aside_id is not null) = $6::boolean
           and ($7::text is null or (code, id) > ($7, $8::uuid))
         order by code, id limit $9`,
        [
          ...valuesOf(scoped, input),
          filter?.codes ?? null,
          filter?.aside ?? false,
          cursor?.[0] ?? null,
          cursor?.[1] ?? null,
          checkFirst(first) + 1,
        ],
      ),
    );
    return page(rows, first, (finding) => [finding.code, finding.organizationId]);
  }

  /** One statement. */
  async counts(actor: Actor, input: FindingsInput): Promise<FindingCount[]> {
    const scoped = this.scoped(actor, 'member:read');
    return scoped.read((query) =>
      query<FindingCount>(
        `${findingsSql(scoped.reaches('c.descendant_id', 3))}
         select code, min(severity) as severity, count(*) filter (where aside_id is null)::int as open, count(aside_id)::int as aside
         from listed where ${SECTORS} group by code order by code`,
        valuesOf(scoped, input),
      ),
    );
  }

  #maySetAside(actor: Actor): string {
    if (!this.holds(actor, 'finding:set-aside')) return 'false';
    const { holders, everything } = this.scoped(actor, 'finding:set-aside');
    if (everything) return 'true';
    const list = holders.map((id) => `'${id}'`).join(', ');
    return `exists (select from organization.reach r where r.organization_id = listed.id and r.holder_id in (${list}) and r.via = 'SUBTREE'
      and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)`;
  }
}

const SECTORS = `($4::text[] is null or id in (select b.organization_id from organization.bases_below($1, $2) b where b.reporting_sector = any ($4)))`;

function valuesOf(scoped: Scoped, { underId, asOf, filter }: FindingsInput): unknown[] {
  return [underId, asOf ?? today(), scoped.holders, filter?.reportingSectors ?? null];
}
