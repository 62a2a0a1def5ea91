-- Searching people as an office does: by a part of the name, a file number or a card number; the base organization of
-- each branch; findings set aside.

-- Numbers are found by their beginning whatever their case: a range of an index, since LIKE of a parameter uses none.
create index member_file_number on organization.member (lower(file_number) collate "C");
create index member_card_number on organization.member (lower(card_number) collate "C") where card_number is not null;

-- Persons whose name contains the term, or whose file or card number begins with it. It answers identifiers to whoever is
-- signed in; what they stand for is read under row-level security.
create function organization.find_people(term text) returns table (person_id uuid)
stable security definer rows 200 set search_path = '' language sql
as $$
  select n.person_id from organization.person_name n
  where app.account() is not null and n.search_key like organization.like_term(term)
  union
  select m.person_id from organization.member m
  where app.account() is not null and term ~ '[0-9]'
    and lower(m.file_number) collate "C" >= lower(trim(term)) and lower(m.file_number) collate "C" < lower(trim(term)) || chr(1114111)
  union
  select m.person_id from organization.member m
  where app.account() is not null and term ~ '[0-9]' and m.card_number is not null
    and lower(m.card_number) collate "C" >= lower(trim(term)) and lower(m.card_number) collate "C" < lower(trim(term)) || chr(1114111)
$$;

-- The same, those who are no members: heads of localities, staff, candidates, and who was a member once.
create function organization.find_outsiders(term text) returns table (person_id uuid)
stable security definer rows 50 set search_path = '' language sql
as $$
  select f.person_id from organization.find_people(term) f
  where not exists (select from organization.member m where m.person_id = f.person_id and m.ended_on is null)
$$;

-- Last memberships below an organization, of those whose Party life had ended by a day: where they belonged on their last
-- day, though the organization may be gone since. Identifiers, whose rows are read under row-level security.
create index membership_ended on organization.membership (organization_id, valid_to) where valid_to <> 'infinity';
create function organization.ended_below(under uuid, day date) returns table (membership_id uuid)
stable security definer rows 500 set search_path = '' language sql
as $$
  select ms.id from organization.closure c
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.valid_to <= day and ms.valid_to <> 'infinity'
    and c.valid_from < ms.valid_to and ms.valid_to <= c.valid_to
  join organization.member m on m.id = ms.member_id and m.ended_on = ms.valid_to
  where c.ancestor_id = under and ms.kind = 'PERMANENT' and app.account() is not null
$$;

-- What is below an organization on a day, each with its base organization: the nearest one at or above it that is a base
-- organization. A commune of the second half of 2025, upper by its class, is that of its own branches all the same.
create function organization.bases_below(under uuid, day date)
returns table (organization_id uuid, base_id uuid, base_type_code text, reporting_sector text, branch_kind text)
stable parallel safe language sql
as $$
  select v.organization_id, b.organization_id, b.type_code, coalesce(b.reporting_sector, v.reporting_sector), v.branch_kind
  from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= day and day < v.valid_to
  left join lateral (
    select bv.organization_id, bv.type_code, bv.reporting_sector from organization.closure bc
    join organization.organization_version bv on bv.organization_id = bc.ancestor_id and bv.valid_from <= day and day < bv.valid_to
    join organization.organization_type t on t.code = bv.type_code and t.valid_from <= day and day < t.valid_to
    where bc.descendant_id = c.descendant_id and bc.valid_from <= day and day < bc.valid_to
      and (t.level_class = 'BASE' or bv.type_code in ('BASE_BRANCH', 'COMMUNE'))
    order by bc.depth limit 1) b on true
  where c.ancestor_id = under and c.valid_from <= day and day < c.valid_to
$$;

-- Bands in which ages and years in the Party are counted: dated, so that a table of another year is still the one of that year.
create table organization.count_band (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('AGE', 'PARTY_AGE')),
  -- Whole years, the first of the band and the first above it.
  from_years integer not null check (from_years >= 0),
  to_years integer not null default 1000,
  basis text not null check (basis <> ''),
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (from_years < to_years),
  check (valid_from < valid_to),
  constraint count_band_once exclude using gist (kind with =, int4range(from_years, to_years) with &&, daterange(valid_from, valid_to) with &&)
);
alter table organization.count_band enable row level security;
alter table organization.count_band force row level security;
create policy owner on organization.count_band to {{owner_role}} using (true) with check (true);
create policy read_signed_in on organization.count_band for select to {{application_role}} using ((select app.account()) is not null);
grant select on organization.count_band to {{application_role}};
-- Party age goes with the years of the badges from 30 on (Quy định 294-QĐ/TW); the ages are usual, no text of them is at hand.
insert into organization.count_band (kind, from_years, to_years, basis, valid_from)
select 'AGE', f, t, 'Nhóm tuổi thường dùng trong biểu thống kê; chưa có văn bản', date '1930-02-03'
from (values (0, 31), (31, 36), (36, 41), (41, 46), (46, 51), (51, 56), (56, 61), (61, 1000)) b (f, t)
union all
select 'PARTY_AGE', f, t, 'Theo các mốc huy hiệu Đảng từ 30 năm; dưới 30 năm theo cách thường dùng', date '1930-02-03'
from (values (0, 5), (5, 10), (10, 20), (20, 30), (30, 40), (40, 50), (50, 60), (60, 1000)) b (f, t);

-- A finding that an office has looked at and leaves until a day; then it comes back by itself.
create table organization.finding_aside (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  code text not null,
  reason text not null check (reason in ('BEING_MENDED', 'EXCEPTION_GRANTED', 'RECORDS_INCOMPLETE', 'RULE_NOT_CLEAR')),
  until date not null,
  set_on date not null,
  set_by uuid not null references organization.account (id),
  version integer not null default 1,
  check (set_on < until),
  unique (organization_id, code)
);
alter table organization.finding_aside enable row level security;
alter table organization.finding_aside force row level security;
create policy owner on organization.finding_aside to {{owner_role}} using (true) with check (true);
create policy read_in_reach on organization.finding_aside for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(organization_id));
create policy set_in_reach on organization.finding_aside for insert to {{application_role}} with check (
  (select app.reaches_everything()) or app.reaches(organization_id));
create policy change_in_reach on organization.finding_aside for update to {{application_role}}
  using ((select app.reaches_everything()) or app.reaches(organization_id)) with check ((select app.holds()));
grant select, insert, update on organization.finding_aside to {{application_role}};
