import type { Actor } from '@capuy/subgraph';
import { memberInReach } from '../person/person-reach.js';
import { type Columns, selectList } from '../query/columns.js';
import { fromDayKey } from '../query/day-key.js';
import { rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';

export interface MembershipRow {
  id: string;
  memberId: string;
  organizationId: string;
  validFrom: string;
  decisionId: string | null;
}

const COLUMNS: Columns = {
  id: 'ms.id',
  memberId: 'ms.member_id',
  organizationId: 'ms.organization_id',
  decisionId: 'ms.decision_id',
  kind: 'ms.kind',
  validFrom: 'ms.valid_from',
  validTo: `nullif(ms.valid_to, 'infinity')`,
  counts: 'ms.counts',
  votes: 'ms.votes',
  attends: 'ms.attends',
};

export class MembershipService extends ScopedService {
  /** Where each member stays for a time on a day, by `dayKey`; the host's rows are out of the home's reach, its name is not. One statement. */
  async awayAt(actor: Actor, keys: readonly string[]): Promise<Map<string, string>> {
    const scoped = this.scoped(actor, 'member:read');
    const asked = keys.map(fromDayKey);
    const rows = await scoped.read((query) =>
      query<{ key: string; organizationId: string }>(
        `select k.id || ' ' || k.day as key, ms.organization_id as "organizationId"
         from unnest($1::date[], $2::uuid[]) k (day, id)
         join organization.membership_history($2::uuid[]) ms on ms.member_id = k.id and ms.kind = 'TEMPORARY' and ms.valid_from <= k.day and k.day < ms.valid_to
         where ${memberInReach(scoped, 'ms.person_id', 3, 4)}`,
        [asked.map(({ asOf }) => asOf), asked.map(({ id }) => id), scoped.holders, actor.personId],
      ),
    );
    return new Map(rows.map(({ key, organizationId }) => [key, organizationId]));
  }

  /** Where members belonged, past places too: the record follows the present membership. Latest first. One statement. */
  async ofMembers(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, MembershipRow[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const columns = selectList(COLUMNS, fields, ['id', 'memberId', 'organizationId', 'validFrom', 'decisionId']);
    const rows = await scoped.read((query) =>
      query<MembershipRow>(
        `select ${columns} from organization.membership_history($1::uuid[]) ms
         where ${memberInReach(scoped, 'ms.person_id', 2, 3)} order by ms.valid_from desc, ms.id`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.memberId);
  }
}
