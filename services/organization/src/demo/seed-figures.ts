import type { Query } from '@capuy/database';

/** A figure of a seed: what it counts, the number in the full and in the quick size, and the statement that computes it. */
export interface SeedFigure {
  name: string;
  full: number;
  quick: number;
  /** Selects `n`. $1 province, $2 the last day before the span, $3 its last day. */
  sql: string;
}

const LIVED_BELOW = (id: string): string =>
  `exists (select from organization.closure c where c.ancestor_id = $1 and c.descendant_id = ${id})`;
const CAME_FROM = `exists (select from organization.lineage l where l.to_id = o.id)`;
const WENT_TO = `exists (select from organization.lineage l where l.from_id = o.id and l.effective_on = o.valid_to)`;
const standing = (types: string, day: string): string => `
(select count(*) from organization.closure c join organization.organization_version v on v.organization_id = c.descendant_id
 where c.ancestor_id = $1 and c.valid_from <= ${day} and ${day} < c.valid_to and v.valid_from <= ${day} and ${day} < v.valid_to and v.type_code in (${types}))`;
const net = (types: string): string => `select ${standing(types, '$3::date')} - ${standing(types, '$2::date')} as n`;

/** Seed 001 row 1.2, read from how organizations began and ended: none of these is stored. */
export const ORGANIZATION_FIGURES: readonly SeedFigure[] = [
  {
    name: 'organizations established',
    full: 232,
    quick: 10,
    sql: `select count(*) as n from organization.party_organization o where o.valid_from > $2::date and o.valid_from <= $3::date and not ${CAME_FROM} and ${LIVED_BELOW('o.id')}`,
  },
  {
    name: 'organizations ended',
    full: 225,
    quick: 10,
    sql: `select count(*) as n from organization.party_organization o where o.valid_to > $2::date and o.valid_to <= $3::date and not ${WENT_TO} and ${LIVED_BELOW('o.id')}`,
  },
  {
    name: 'organizations merged',
    full: 198,
    quick: 8,
    sql: `select count(*) as n from organization.party_organization o where o.valid_to > $2::date and o.valid_to <= $3::date and ${WENT_TO} and ${LIVED_BELOW('o.id')}`,
  },
  { name: 'net base organizations', full: -33, quick: -1, sql: net(`'COMMUNE', 'BASE_COMMITTEE_ORGANIZATION', 'BASE_BRANCH'`) },
  { name: 'net branches under base', full: -43, quick: -2, sql: net(`'SUBORDINATE_BRANCH'`) },
  {
    name: 'branches on the day',
    full: 2276,
    quick: 90,
    sql: `select ${standing(`'BASE_BRANCH', 'SUBORDINATE_BRANCH'`, '$3::date')} as n where $2::date is not null`,
  },
];

/** Seed 001 row 1.3: whoever was admitted into a branch of the province, whatever became of them. */
export const ADMISSIONS: SeedFigure = {
  name: 'admissions',
  full: 6225,
  quick: 168,
  sql: `select count(*) as n from organization.member m
    where m.admitted_on > $2::date and m.admitted_on <= $3::date and exists (
      select from organization.membership ms join organization.closure c on c.descendant_id = ms.organization_id and c.ancestor_id = $1
        and c.valid_from <= ms.valid_from and ms.valid_from < c.valid_to
      where ms.member_id = m.id and ms.valid_from = m.admitted_on)`,
};

export async function figureOf(
  query: Query,
  figure: SeedFigure,
  values: readonly [provinceId: string, after: string, on: string],
): Promise<number> {
  const [row] = await query<{ n: string }>(figure.sql, values);
  return Number(row?.n);
}
