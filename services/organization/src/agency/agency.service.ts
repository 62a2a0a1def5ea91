import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';

export interface AgencyRow {
  id: string;
  asOf: string;
  organizationId: string | null;
  areaId: string;
}

interface Listed extends AgencyRow {
  key: string;
  sort: string;
}

const COLUMNS: Columns = {
  id: 'a.id',
  organizationId: 'v.organization_id',
  areaId: 'v.area_id',
  name: 'v.name',
  staff: 'v.staff',
  demo: 'a.demo',
  version: 'a.version',
  validFrom: 'v.valid_from',
  validTo: `nullif(v.valid_to, 'infinity')`,
};
const FROM =
  'organization.agency a join organization.agency_version v on v.agency_id = a.id and v.valid_from <= $1::date and $1::date < v.valid_to';

export class AgencyService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, AgencyRow>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<AgencyRow>(`select ${list(fields)} from ${FROM} where a.id = any ($2::uuid[])`, [asOf, ids]),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Agencies in the area of each organization, and those inside which it stands. One statement. */
  async ofOrganizations(
    actor: Actor,
    ids: readonly string[],
    asOf: string,
    { fields }: Selection,
    first: number,
    after: string | null,
  ): Promise<Map<string, Connection<AgencyRow>>> {
    const scoped = this.scoped(actor, 'tree:read');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select k.id as key, agency.* from unnest($2::uuid[]) k (id) cross join lateral (
           select ${list(fields)}, v.name as sort from ${FROM}
           where (v.area_id = k.id or v.organization_id = k.id) ${cursor ? 'and (v.name collate organization.natural_vi, a.id) > ($4, $5::uuid)' : ''}
           order by v.name collate organization.natural_vi, a.id limit $3) agency`,
        [asOf, ids, checkFirst(first) + 1, ...(cursor ?? [])],
      ),
    );
    const found = rowsBy(rows, (row) => row.key);
    return new Map(ids.map((id) => [id, page<AgencyRow>(found.get(id) ?? [], first, (row) => [(row as Listed).sort, row.id])]));
  }
}

function list(fields: ReadonlySet<string>): string {
  return `$1::text as "asOf", ${selectList(COLUMNS, fields, ['id', 'organizationId', 'areaId'])}`;
}
