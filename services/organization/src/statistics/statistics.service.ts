import type { Actor } from '@capuy/subgraph';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { OrganizationCounts } from './organization-counts.js';

const ON_DAY = (alias: string): string => `${alias}.valid_from <= $1::date and $1::date < ${alias}.valid_to`;

const SECTOR_NAMES = `(values ('COMMUNE', 'Xã, phường, đặc khu'), ('AGENCY', 'Cơ quan'), ('PUBLIC_SERVICE', 'Đơn vị sự nghiệp'),
  ('ENTERPRISE', 'Doanh nghiệp'), ('ARMED_FORCES', 'Lực lượng vũ trang')) s (code, name)`;
const KIND_NAMES = `(values ('LOCALITY', 'Thôn, tổ dân phố'), ('AGENCY', 'Cơ quan'), ('SCHOOL', 'Trường học'), ('HEALTH_STATION', 'Trạm y tế'),
  ('ENTERPRISE', 'Doanh nghiệp')) s (code, name)`;

/** Each count is asked for only where its field is. */
const COUNTS: Readonly<Record<string, string>> = {
  byType: `(select coalesce(json_agg(json_build_object('code', c.type_code, 'name', t.name, 'count', c.n) order by c.n desc, c.type_code), '[]')
    from (select type_code, count(*) as n from below group by 1) c
    left join organization.organization_type t on t.code = c.type_code and ${ON_DAY('t')})`,
  bySector: `(select coalesce(json_agg(json_build_object('code', s.code, 'name', s.name, 'count', c.n) order by c.n desc, s.code), '[]')
    from (select reporting_sector, count(*) as n from below where reporting_sector is not null group by 1) c join ${SECTOR_NAMES} on s.code = c.reporting_sector)`,
  byBranchKind: `(select coalesce(json_agg(json_build_object('code', s.code, 'name', s.name, 'count', c.n) order by c.n desc, s.code), '[]')
    from (select branch_kind, count(*) as n from below where branch_kind is not null group by 1) c join ${KIND_NAMES} on s.code = c.branch_kind)`,
  teams: `(select count(*)::int from below b join organization.party_team pt on pt.organization_id = b.id and ${ON_DAY('pt')})`,
  closed: `(select case when count(*) > 0 then json_build_object('members', sum(x.members), 'baseOrganizations', sum(x.base_organizations), 'branches', sum(x.branches)) end
    from (select id from below union all select $2::uuid) b cross join lateral (
      select z.members, z.base_organizations, z.branches from organization.closed_node_total z
      where z.organization_id = b.id and z.as_of <= $1::date order by z.as_of desc limit 1) x)`,
};

export class StatisticsService extends ScopedService {
  /** Counts of what is below an organization on a day: one statement over the facts. */
  async counts(actor: Actor, underId: string, asOf: string, { fields }: Selection): Promise<OrganizationCounts> {
    const scoped = this.scoped(actor, 'member:read');
    const members = `(select case when ${scoped.reaches('$2::uuid', 3)} then (
      select json_build_object('total', t.total, 'full', t.full_members, 'probationary', t.total - t.full_members)
      from organization.totals_below(array[$2::uuid], $1::date) t) end)`;
    const asked = Object.entries({ ...COUNTS, members }).filter(([name]) => fields.has(name));
    if (asked.length === 0) return {} as OrganizationCounts;
    const [row] = await scoped.read((query) =>
      query<OrganizationCounts>(
        `with below as materialized (
           select c.descendant_id as id, v.type_code, v.reporting_sector, v.branch_kind from organization.closure c
           join organization.organization_version v on v.organization_id = c.descendant_id and ${ON_DAY('v')}
           where c.ancestor_id = $2::uuid and c.depth > 0 and ${ON_DAY('c')})
         select ${asked.map(([name, sql]) => `${sql} as "${name}"`).join(', ')} where $3::uuid[] is not null`,
        [asOf, underId, scoped.holders],
      ),
    );
    return row ?? ({} as OrganizationCounts);
  }

  /** Members who count below each organization on a day; only organizations in reach have an answer. One statement. */
  async memberCounts(actor: Actor, ids: readonly string[], asOf: string): Promise<Map<string, number>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<{ id: string; n: number }>(
        `select t.organization_id as id, t.total as n from organization.totals_below($2::uuid[], $1::date) t
         where ${scoped.reaches('t.organization_id', 3)}`,
        [asOf, ids, scoped.holders],
      ),
    );
    return new Map(rows.map((row) => [row.id, row.n]));
  }
}
