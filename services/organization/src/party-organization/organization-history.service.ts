import type { Actor } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { PlacementRow, VersionRow } from './organization-history.js';

const VERSION: Columns = {
  id: 'v.id',
  decisionId: 'v.decision_id',
  code: 'v.code',
  name: 'v.name',
  printedName: 'v.printed_name',
  typeCode: 'v.type_code',
  areaKind: 'v.area_kind',
  reportingSector: 'v.reporting_sector',
  branchKind: 'v.branch_kind',
  validFrom: 'v.valid_from',
  validTo: `nullif(v.valid_to, 'infinity')`,
};

/** What an organization was called and where it stood over time: P0. */
export class OrganizationHistoryService extends ScopedService {
  async versions(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, VersionRow[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<VersionRow & { key: string }>(
        `select v.organization_id as key, ${selectList(VERSION, fields, ['id', 'decisionId'])} from organization.organization_version v
         where v.organization_id = any ($1::uuid[]) order by v.valid_from`,
        [ids],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }

  async placements(actor: Actor, ids: readonly string[]): Promise<Map<string, PlacementRow[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<PlacementRow & { key: string }>(
        `select p.organization_id as key, p.id, p.parent_id as "parentId", p.decision_id as "decisionId", p.valid_from as "validFrom", nullif(p.valid_to, 'infinity') as "validTo"
         from organization.placement p where p.organization_id = any ($1::uuid[]) order by p.valid_from`,
        [ids],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }
}
