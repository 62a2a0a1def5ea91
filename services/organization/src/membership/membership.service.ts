import type { Actor } from '@capuy/subgraph';
import { personInReach } from '../person/person-reach.js';
import { type Columns, selectList } from '../query/columns.js';
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
  /** Where members belonged, past places too: the record follows the present membership. Latest first. One statement. */
  async ofMembers(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, MembershipRow[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const columns = selectList(COLUMNS, fields, ['id', 'memberId', 'organizationId', 'validFrom', 'decisionId']);
    const rows = await scoped.read((query) =>
      query<MembershipRow>(
        `select ${columns} from organization.membership_history($1::uuid[]) ms
         where ${personInReach(scoped, 'ms.person_id', 2, 3)} order by ms.valid_from desc, ms.id`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.memberId);
  }
}
