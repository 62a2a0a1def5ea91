import type { Query } from '@capuy/database';
import type { NationalData } from './national-data.js';

export interface LevelCounts {
  provinces: number;
  districts: number;
  communes: number;
}

/** How many of each level of the real tree live on a day. Invented organizations do not count. */
export async function countLevels(query: Query, day: string): Promise<LevelCounts> {
  const rows = await query<{ type_code: string; count: number }>(
    `select v.type_code, count(*)::int as count
     from organization.organization_version v join organization.party_organization o on o.id = v.organization_id
     where not o.demo and v.valid_from <= $1::date and v.valid_to > $1::date and v.type_code in ('PROVINCE', 'DISTRICT', 'COMMUNE')
       and exists (select from organization.closure c where c.descendant_id = o.id and c.depth = 0 and c.valid_from <= $1::date and c.valid_to > $1::date)
     group by v.type_code`,
    [day],
  );
  const of = (type: string): number => rows.find((row) => row.type_code === type)?.count ?? 0;
  return { provinces: of('PROVINCE'), districts: of('DISTRICT'), communes: of('COMMUNE') };
}

export interface LineageCheck {
  /** Current communes compared. */
  checked: number;
  mismatches: number;
  /** The first few that differ: code of the current commune, with what was expected and found. */
  examples: string[];
}

const LINEAGE = `
with now (id, code) as (
  select v.organization_id, v.code from organization.organization_version v join organization.party_organization o on o.id = v.organization_id
  where not o.demo and v.type_code = 'COMMUNE' and v.valid_from <= $1::date and v.valid_to > $1::date
), before (id, code, kind) as (
  select v.organization_id, v.code, lower(v.type_code) from organization.organization_version v join organization.party_organization o on o.id = v.organization_id
  where not o.demo and v.type_code in ('COMMUNE', 'DISTRICT') and v.valid_from < $1::date and v.valid_to >= $1::date
)
select n.code as current, b.kind || ' ' || b.code || ' ' || l.area || ' ' || l.population as predecessor
from now n join organization.lineage l on l.to_id = n.id and l.effective_on = $1::date join before b on b.id = l.from_id
union all
select n.code, b.kind || ' ' || b.code || ' WHOLE WHOLE' from now n join before b on b.id = n.id`;

/** Compares predecessors and both extents of every current commune with the oracle. One that goes on is its own predecessor. */
export async function checkLineage(query: Query, data: NationalData, day: string): Promise<LineageCheck> {
  const found = Map.groupBy(await query<{ current: string; predecessor: string }>(LINEAGE, [day]), (row) => row.current);
  const expected = Map.groupBy(data.expectedLineage, (row) => row.current_commune_code);
  const examples: string[] = [];
  let mismatches = 0;
  for (const { code } of data.currentCommunes) {
    const wanted = (expected.get(code) ?? [])
      .map((e) => `${e.predecessor_kind} ${e.predecessor_code} ${e.area} ${e.population}`)
      .toSorted();
    const got = (found.get(code) ?? []).map((row) => row.predecessor).toSorted();
    if (wanted.join('; ') === got.join('; ')) continue;
    mismatches += 1;
    if (examples.length < 5) examples.push(`${code}: expected ${wanted.join('; ')}, found ${got.join('; ')}`);
  }
  return { checked: data.currentCommunes.length, mismatches, examples };
}

export interface Successor {
  name: string;
  predecessors: string[];
}

const OF_DISTRICT = `
select successor.name, array_agg(commune.name order by commune.code) as predecessors
from organization.organization_version district
join organization.placement p on p.parent_id = district.organization_id and p.valid_to = $2::date
join organization.organization_version commune on commune.organization_id = p.organization_id and commune.valid_to >= $2::date and commune.valid_from < $2::date
left join organization.lineage l on l.from_id = p.organization_id and l.effective_on = $2::date
join organization.organization_version successor on successor.organization_id = coalesce(l.to_id, p.organization_id)
  and successor.valid_from <= $2::date and successor.valid_to > $2::date
where district.type_code = 'DISTRICT' and district.code = $1 and district.valid_to = $2::date
group by successor.organization_id, successor.name
order by min(commune.code)`;

/** Where the communes of a district went. */
export function successorsOfDistrict(query: Query, districtCode: string, day: string): Promise<Successor[]> {
  return query<Successor>(OF_DISTRICT, [districtCode, day]);
}
