import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { spelling } from '../query/spelling.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { joinNearestVersion, joinVersion, organizationList, type OrganizationRow } from './organization-columns.js';
import type { PartyOrganizationFilter } from './organization-filter.js';

interface Listed extends OrganizationRow {
  rank: number;
  sort: string;
}

export class OrganizationListService extends ScopedService {
  /** Organizations that meet the filter on a day: best spelling first, then by name. One statement. */
  async list(
    actor: Actor,
    filter: PartyOrganizationFilter,
    asOf: string,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<OrganizationRow>> {
    const scoped = this.scoped(actor, 'tree:read');
    const values: unknown[] = [asOf, checkFirst(first) + 1];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const where: string[] = [];
    let from = 'organization.party_organization o';
    let rank = '0';
    if (filter.search) {
      const term = spelling(filter.search);
      where.push(`v.id in (select version_id from organization.find_organizations(${value(filter.search)}))`);
      rank = `case when v.code = ${value(filter.search.trim())} then 0 when position(${value(term)} in organization.spelling(v.printed_name)) > 0 then 1 else 2 end`;
    }
    if (filter.underId) {
      from += ` join organization.closure c on c.descendant_id = o.id and c.ancestor_id = ${value(filter.underId)}::uuid`;
      where.push(`c.depth ${filter.depth ? `between 1 and ${value(filter.depth)}::int` : '> 0'}`);
      where.push(filter.ended ? 'c.valid_to = o.valid_to' : 'c.valid_from <= $1::date and $1::date < c.valid_to');
    }
    if (filter.typeCodes) where.push(`v.type_code = any (${value(filter.typeCodes)}::text[])`);
    if (filter.branchKind) where.push(`v.branch_kind = ${value(filter.branchKind)}`);
    if (filter.reportingSector) where.push(`${SECTOR} = ${value(filter.reportingSector)}`);
    where.push(filter.ended ? 'o.valid_to <= $1::date' : 'o.valid_from <= $1::date and $1::date < o.valid_to');
    const cursor = decodeCursor(after, 3);
    if (cursor) where.push(`(${rank}, ${SORT}, o.id) > (${value(Number(cursor[0]))}::int, ${value(cursor[1])}, ${value(cursor[2])}::uuid)`);
    const versions = filter.ended ? joinNearestVersion(fields) : joinVersion(fields);
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select ${organizationList(fields)}, ${rank} as rank, v.name as sort from ${from} ${versions} where ${where.join(' and ')}
         order by ${filter.search ? '"rank", ' : ''}${SORT}, o.id limit $2`,
        values,
      ),
    );
    return page<OrganizationRow>(rows, first, (row) => [(row as Listed).rank, (row as Listed).sort, row.id]);
  }
}

const SORT = 'v.name collate organization.natural_vi';
const SECTOR = `coalesce(v.reporting_sector, (
  select av.reporting_sector from organization.closure ac
  join organization.organization_version av on av.organization_id = ac.ancestor_id and av.valid_from <= $1::date and $1::date < av.valid_to
  where ac.descendant_id = o.id and ac.valid_from <= $1::date and $1::date < ac.valid_to and ac.depth > 0 and av.reporting_sector is not null
  order by ac.depth limit 1))`;
