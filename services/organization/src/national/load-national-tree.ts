import type { Query } from '@capuy/database';
import { ROOT_ID } from '@capuy/subgraph';
import { maintainTree } from '../tree/maintain-tree.js';
import { districtKey } from './check-national-data.js';
import { loadNationalBranches, loadNationalPeople } from './load-national-people.js';
import type { NationalData } from './national-data.js';

/** The day the data begins: it says nothing of any earlier one. */
export const LOADED_ON = '2025-06-30';

const UNITS = `
create temp table national_unit (
  id uuid primary key default uuidv7(), type_code text, code text, key text, name text, area_kind text, parent_type text, parent_key text,
  unique (type_code, key)) on commit drop`;

const FILL = `
insert into national_unit (type_code, code, key, name, area_kind, parent_type, parent_key)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`;

const WRITE = [
  `insert into organization.party_organization (id, valid_from) select id, $1::date from national_unit`,
  `insert into organization.organization_version (organization_id, code, name, printed_name, type_code, area_kind, search_key, valid_from)
   select u.id, u.code, u.name, organization.printed_name(t.printed_prefix, u.name), u.type_code, u.area_kind, app.fold(organization.printed_name(t.printed_prefix, u.name)), $1::date
   from national_unit u join organization.organization_type t on t.code = u.type_code and t.valid_from <= $1::date and t.valid_to > $1::date`,
  `insert into organization.placement (organization_id, parent_id, valid_from)
   select u.id, coalesce(p.id, '${ROOT_ID}'), $1::date
   from national_unit u left join national_unit p on p.type_code = u.parent_type and p.key = u.parent_key`,
];

/**
 * Writes provinces, districts and communes as they stood on 30/6/2025 under the root, in the caller's transaction under `lockTree`; with
 * a seed, invented branches and members too. Answers how many members.
 */
export async function loadNationalTree(query: Query, data: NationalData, people: string | null): Promise<number> {
  await query(UNITS);
  const units = [
    ...data.legacyProvinces.map((p) => ['PROVINCE', p.code, p.code, p.name, provinceKind(p.name), '', ''] as const),
    ...data.legacyDistricts.map((d) => ['DISTRICT', d.code, districtKey(d), d.name, d.type, 'PROVINCE', d.province_code] as const),
    ...data.legacyCommunes.map((c) => {
      const district = districtKey({ province_code: c.province_code, code: c.district_code });
      return ['COMMUNE', c.code, c.code, c.name, c.type, 'DISTRICT', district] as const;
    }),
  ];
  await query(
    FILL,
    [0, 1, 2, 3, 4, 5, 6].map((column) => units.map((unit) => unit[column])),
  );
  await query('analyze national_unit');
  for (const statement of WRITE) await query(statement, [LOADED_ON]);
  if (people !== null) await loadNationalBranches(query, LOADED_ON);
  const branches = people === null ? '' : ' union all select id from national_branch';
  await maintainTree(query, { day: LOADED_ON, changed: { select: `select id from national_unit${branches}` } });
  return people === null ? 0 : loadNationalPeople(query, LOADED_ON, people);
}

/** A city directly under the center, or a province. */
export function provinceKind(name: string): string {
  return name.startsWith('Thành phố') ? 'city' : 'province';
}
