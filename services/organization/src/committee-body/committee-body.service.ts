import type { Actor } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';

export interface BodyRow {
  id: string;
  organizationId: string;
  decisionId: string | null;
}

const COLUMNS: Columns = {
  id: 'b.id',
  organizationId: 'b.organization_id',
  decisionId: 'b.decision_id',
  name: 'b.name',
  functions: 'b.functions',
  version: 'b.version',
  validFrom: 'b.valid_from',
  validTo: `nullif(b.valid_to, 'infinity')`,
};
const KEYS = ['id', 'organizationId', 'decisionId'];

export class CommitteeBodyService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, BodyRow>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<BodyRow>(`select ${selectList(COLUMNS, fields, KEYS)} from organization.committee_body b where b.id = any ($1::uuid[])`, [ids]),
    );
    return rowBy(rows, (row) => row.id);
  }

  async ofOrganizations(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, BodyRow[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<BodyRow>(
        `select ${selectList(COLUMNS, fields, KEYS)} from organization.committee_body b
         where b.organization_id = any ($2::uuid[]) and b.valid_from <= $1::date and $1::date < b.valid_to order by b.name collate organization.natural_vi, b.id`,
        [asOf, ids],
      ),
    );
    return rowsBy(rows, (row) => row.organizationId);
  }
}
