import type { Actor } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';

export interface CommitteeRow {
  id: string;
  organizationId: string;
  decisionId: string | null;
  kind: string;
}

const COLUMNS: Columns = {
  id: 'c.id',
  organizationId: 'c.organization_id',
  decisionId: 'c.decision_id',
  kind: 'c.kind',
  termName: 'c.term_name',
  termUntil: 'c.term_until',
  basis: 'c.basis',
  seats: 'c.seats',
  version: 'c.version',
  validFrom: 'c.valid_from',
  validTo: `nullif(c.valid_to, 'infinity')`,
};
const KEYS = ['id', 'organizationId', 'decisionId', 'kind'];

export class PartyCommitteeService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, CommitteeRow>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<CommitteeRow>(`select ${selectList(COLUMNS, fields, KEYS)} from organization.party_committee c where c.id = any ($1::uuid[])`, [
        ids,
      ]),
    );
    return rowBy(rows, (row) => row.id);
  }

  async ofOrganizations(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, CommitteeRow[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<CommitteeRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.party_committee c
         where c.organization_id = any ($2::uuid[]) and c.valid_from <= $1::date and $1::date < c.valid_to order by c.kind, c.id`,
        [asOf, ids],
      ),
    );
    return rowsBy(rows, (row) => row.organizationId);
  }
}
