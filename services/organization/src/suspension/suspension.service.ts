import { type Actor, audit } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { readSuspensions } from './read-suspensions.js';
import { ScopedService } from '../scoped-service.js';

export interface SuspensionRow {
  id: string;
  memberId: string;
}

const COLUMNS: Columns = {
  id: 's.id',
  memberId: 's.member_id',
  validFrom: 's.valid_from',
  validTo: 's.valid_to',
  extendedOn: 's.extended_on',
  endedOn: 's.ended_on',
  decisionNumber: 's.decision_number',
  decisionIssuer: 's.decision_issuer',
  decisionSignedOn: 's.decision_signed_on',
  version: 's.version',
};

/** P2: none at all for whoever may not know of them. Who was shown one is audited. */
export class SuspensionService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], selection: Selection): Promise<Map<string, SuspensionRow>> {
    return rowBy(await this.#read(actor, 'id', ids, selection), (row) => row.id);
  }

  /** Of each member, latest first. */
  async ofMembers(actor: Actor, ids: readonly string[], selection: Selection): Promise<Map<string, SuspensionRow[]>> {
    return rowsBy(await this.#read(actor, 'member_id', ids, selection), (row) => row.memberId);
  }

  #read(actor: Actor, key: 'id' | 'member_id', ids: readonly string[], { fields }: Selection): Promise<SuspensionRow[]> {
    const scoped = this.scoped(actor, 'suspension:read');
    return scoped.write(async (_manager, query) => {
      const rows = await query<SuspensionRow>(
        `select ${selectList(COLUMNS, fields, ['id', 'memberId'])} from organization.suspension s
         where s.${key} = any ($1::uuid[]) and organization.reads_suspensions(s.person_id) order by s.valid_from desc`,
        [ids],
      );
      const members = [...new Set(rows.map((row) => row.memberId))];
      if (members.length > 0) await audit(scoped, query, readSuspensions(members));
      return rows;
    });
  }
}
