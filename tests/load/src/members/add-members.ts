import type { World } from '../world/world.js';

/** The province that is searched and counted: as many members as the largest has. */
export const MEMBERS = 120_000;

/** Family, middle and given names as `src/invented` of the service draws them, the common ones only. */
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Thị', 'Văn', 'Ngọc', 'Đức', 'Thanh', 'Hữu', 'Thu', 'Công', 'Kim', 'Quang', 'Minh', 'Xuân', 'Thị Thùy', 'Quốc'];
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Cúc',
  'Dung',
  'Đức',
  'Giang',
  'Hà',
  'Hạnh',
  'Hòa',
  'Hùng',
  'Hương',
  'Khoa',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Tuấn',
  'Vân',
  'Yến',
];

/** Fills the clerk's province up to so many living members, spread over its branches; the same every time. Answers how many there are. */
export async function addMembers(world: World): Promise<number> {
  const [{ n = 0 } = {}] = await world.query<{ n: number }>('organization', COUNT, [world.subject]);
  await world.query('organization', ADD, [world.subject, Math.max(0, MEMBERS - n), FAMILY, MIDDLE, GIVEN]);
  await world.query('organization', 'vacuum analyze');
  const [{ n: now = 0 } = {}] = await world.query<{ n: number }>('organization', COUNT, [world.subject]);
  return now;
}

const BRANCHES = `
select c.descendant_id as id from organization.access_grant g
join organization.closure c on c.ancestor_id = g.organization_id and c.valid_to = 'infinity'
join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_to = 'infinity' and v.type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH')
where g.account_id = $1 and g.role = 'STAFF_ORGANIZATION' and c.valid_from <= '2025-07-01'`;
const COUNT = `
select count(*)::int as n from organization.membership ms where ms.valid_to = 'infinity' and ms.kind = 'PERMANENT' and ms.organization_id in (${BRANCHES})`;
const ADD = `
with branch as (select b.id, row_number() over (order by b.id) as k from (${BRANCHES}) b),
made as materialized (
  select i, uuidv7() as person_id, uuidv7() as member_id,
    ($3::text[])[1 + i % array_length($3::text[], 1)] || ' ' || ($4::text[])[1 + (i / 7) % array_length($4::text[], 1)] || ' ' || ($5::text[])[1 + (i / 3) % array_length($5::text[], 1)] as name,
    ($5::text[])[1 + (i / 3) % array_length($5::text[], 1)] as given,
    date '1955-01-01' + (i * 37) % 17000 as born, date '1985-01-01' + (i * 53) % 13500 as admitted,
    (select b.id from branch b where b.k = 1 + i % (select count(*) from branch)) as branch_id
  from generate_series(1, $2::int) i),
person as (
  insert into organization.person (id, gender, birth_date, education, demo)
  select person_id, case when i % 2 = 0 then 'FEMALE' else 'MALE' end, born, case when i % 3 = 0 then 'Đại học' else 'Trung học phổ thông' end, true from made),
name as (
  insert into organization.person_name (person_id, full_name, sort_key, search_key)
  select person_id, name, given || ' ' || name, app.fold(name) from made),
member as (
  insert into organization.member (id, person_id, file_number, card_number, admitted_on, recognized_on)
  select member_id, person_id, 'B-' || i, 'BC-' || i, admitted, admitted + 365 from made)
insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
select member_id, person_id, branch_id, 'PERMANENT', greatest(admitted + 365, date '2025-07-01' + (i % 300)::int), true, true, true from made`;
