import type { Query } from '@capuy/database';
import { inventName } from '../invented/person-name.js';
import { type Random, seeded } from '../invented/random.js';
import { nameSortKey } from '../person/name-sort-key.js';

/** Branches of each commune, and members of each branch: what the limits of the national run are measured with. */
const BRANCHES = 3;
const MEMBERS = 10;
/** Rows that one statement carries: memory stays small whatever the number. */
const CHUNK = 20_000;

const BRANCH_TABLE = `
create temp table national_branch (at integer primary key, id uuid default uuidv7(), commune_id uuid, ordinal integer, name text) on commit drop`;

const MAKE_BRANCHES = `
insert into national_branch (at, commune_id, ordinal, name)
select (row_number() over (order by u.code, n) - 1)::int, u.id, n,
  case u.area_kind when 'commune' then 'Thôn ' else 'Tổ dân phố ' end || regexp_replace(u.name, '^(Xã|Phường|Thị trấn) ', '') || ' ' || n
from national_unit u cross join generate_series(1, ${BRANCHES}) n where u.type_code = 'COMMUNE'`;

const WRITE_BRANCHES = [
  `insert into organization.party_organization (id, valid_from) select id, $1::date from national_branch`,
  `insert into organization.organization_version (organization_id, name, printed_name, type_code, reporting_sector, branch_kind, search_key, valid_from)
   select b.id, b.name, organization.printed_name('Chi bộ', b.name), 'SUBORDINATE_BRANCH', 'COMMUNE', 'LOCALITY', app.fold(organization.printed_name('Chi bộ', b.name)), $1::date
   from national_branch b`,
  `insert into organization.placement (organization_id, parent_id, valid_from) select id, commune_id, $1::date from national_branch`,
];

const PERSON_TABLE = `
create temp table national_person (at integer primary key, person_id uuid default uuidv7(), member_id uuid default uuidv7(),
  full_name text, sort_key text, gender text, birth_date date, admitted_on date) on commit drop`;

const FILL_PEOPLE = `
insert into national_person (at, full_name, sort_key, gender, birth_date, admitted_on)
select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[])`;

/** Whoever was admitted within the last year is on probation. */
const WRITE_PEOPLE = [
  `insert into organization.person (id, gender, birth_date, demo) select person_id, gender, birth_date, true from national_person where $1::date is not null`,
  `insert into organization.person_name (person_id, full_name, sort_key, search_key)
   select person_id, full_name, sort_key, app.fold(full_name) from national_person where $1::date is not null`,
  `insert into organization.member (id, person_id, file_number, admitted_on, recognized_on)
   select member_id, person_id, 'MH-' || lpad(at::text, 7, '0'), admitted_on, case when admitted_on + 365 <= $1::date then admitted_on + 365 end from national_person`,
  `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
   select p.member_id, p.person_id, b.id, 'PERMANENT', $1::date, true, p.admitted_on + 365 <= $1::date, true
   from national_person p join national_branch b on b.at = p.at / ${MEMBERS}`,
];

/** The first of each branch leads it; the second of a commune's first two branches lead the commune. */
const WRITE_POSTS = [
  `insert into organization.post (person_id, organization_id, place, position, basis, valid_from)
   select p.person_id, case when p.at % ${MEMBERS} = 0 then b.id else b.commune_id end, case when p.at % ${MEMBERS} = 0 then 'BRANCH_COMMITTEE' else 'STANDING_BOARD' end,
     case when p.at % ${MEMBERS} = 0 or b.ordinal = 1 then 'SECRETARY' else 'DEPUTY_SECRETARY' end, 'ELECTED', $1::date
   from national_person p join national_branch b on b.at = p.at / ${MEMBERS}
   where p.at % ${MEMBERS} = 0 or (p.at % ${MEMBERS} = 1 and b.ordinal <= 2)`,
  `insert into organization.account (issuer, external_subject, person_id, display_name, demo, valid_from)
   select 'capuy', 'minh-hoa-' || p.at, p.person_id, p.full_name, true, $1::date
   from national_person p join national_branch b on b.at = p.at / ${MEMBERS}
   where p.at % ${MEMBERS} = 0 or (p.at % ${MEMBERS} = 1 and b.ordinal <= 2)`,
  `insert into organization.access_grant (account_id, role, organization_id, source, source_id, basis, valid_from)
   select a.id, organization.role_of_post(o.place, o.position), o.organization_id, 'POST', o.id, o.position, $1::date
   from national_person p join organization.account a on a.person_id = p.person_id join organization.post o on o.person_id = p.person_id
   union all
   select a.id, 'MEMBER', m.organization_id, 'MEMBERSHIP', m.id, m.kind, $1::date
   from national_person p join organization.account a on a.person_id = p.person_id join organization.membership m on m.person_id = p.person_id`,
];

/** Three branches for every loaded commune. After the units are written, before the tree is maintained. */
export async function loadNationalBranches(query: Query, day: string): Promise<void> {
  await query(BRANCH_TABLE);
  await query(MAKE_BRANCHES);
  await query('analyze national_branch');
  for (const statement of WRITE_BRANCHES) await query(statement, [day]);
}

/** Invented members for those branches, always the same for a seed, with posts, accounts and roles. Answers how many. */
export async function loadNationalPeople(query: Query, day: string, seed: string): Promise<number> {
  const [counted] = await query<{ n: number }>('select count(*)::int as n from national_branch');
  const total = (counted?.n ?? 0) * MEMBERS;
  const random = seeded(`national ${seed}`);
  await query(PERSON_TABLE);
  for (let from = 0; from < total; from += CHUNK) await query(FILL_PEOPLE, invent(random, from, Math.min(total, from + CHUNK)));
  await query('analyze national_person');
  for (const statement of WRITE_PEOPLE) await query(statement, [day]);
  for (const statement of WRITE_POSTS) await query(statement, [day]);
  return total;
}

function invent(random: Random, from: number, to: number): unknown[][] {
  const columns: [number[], string[], string[], string[], string[], string[]] = [[], [], [], [], [], []];
  for (let at = from; at < to; at += 1) {
    const { fullName, gender } = inventName(random);
    const birthYear = 1950 + random.below(52);
    const admittedYear = Math.min(2025, birthYear + 20 + random.below(25));
    columns[0].push(at);
    columns[1].push(fullName);
    columns[2].push(nameSortKey(fullName));
    columns[3].push(gender);
    columns[4].push(dayOf(birthYear, random.below(12), random.below(28)));
    columns[5].push(dayOf(admittedYear, random.below(admittedYear === 2025 ? 5 : 12), random.below(28)));
  }
  return columns;
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
}
