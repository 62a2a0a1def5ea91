import type { Actor } from '@capuy/subgraph';
import { personInReach } from '../person/person-reach.js';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';

export interface ExemptionRow {
  id: string;
  memberId: string;
  decisionId: string;
  changedDecisionId: string | null;
}

const COLUMNS: Columns = {
  id: 'e.id',
  memberId: 'e.member_id',
  decisionId: 'e.decision_id',
  changedDecisionId: 'e.changed_decision_id',
  requestedOn: 'e.requested_on',
  validFrom: 'e.valid_from',
  validTo: `nullif(e.valid_to, 'infinity')`,
  informedOn: 'e.informed_on',
  version: 'e.version',
};

export class ExemptionService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], selection: Selection): Promise<Map<string, ExemptionRow>> {
    return rowBy(await this.#read(actor, 'id', ids, selection), (row) => row.id);
  }

  /** Of each member, latest first. One statement. */
  async ofMembers(actor: Actor, ids: readonly string[], selection: Selection): Promise<Map<string, ExemptionRow[]>> {
    return rowsBy(await this.#read(actor, 'member_id', ids, selection), (row) => row.memberId);
  }

  #read(actor: Actor, key: 'id' | 'member_id', ids: readonly string[], { fields }: Selection): Promise<ExemptionRow[]> {
    const scoped = this.scoped(actor, 'member:read');
    return scoped.read((query) =>
      query<ExemptionRow>(
        `select ${selectList(COLUMNS, fields, ['id', 'memberId', 'decisionId', 'changedDecisionId'])} from organization.exemption e
         where e.${key} = any ($1::uuid[]) and ${personInReach(scoped, 'e.person_id', 2, 3)} order by e.valid_from desc`,
        [ids, scoped.holders, actor.personId],
      ),
    );
  }
}
