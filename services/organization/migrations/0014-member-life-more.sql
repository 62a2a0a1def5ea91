-- Stays that are extended, how a Party life ended, who manages a cadre, Party badges.

alter table organization.membership_transfer
  -- Study may last longer than other stays (Quy định 294-QĐ/TW, mục 6.3.2).
  add column for_study boolean not null default false,
  add column extended_on date,
  add check (not for_study or kind = 'TEMPORARY'),
  add check (extended_on is null or kind = 'TEMPORARY');

-- The last day to hand a letter in. Null where no regulation in force says.
create function organization.present_by(sender uuid, sent_on date) returns date stable language sql
  return (select organization.add_working_days(sent_on, r.value::int) from organization.rule_in_force('transfer.presentWithin', sender, sent_on) r where r.value is not null);

-- A stay as planned against the least and the most that the regulation of its first day allows: TOO_SHORT, TOO_LONG or null.
create function organization.stay_warning(sender uuid, sent_on date, stay_until date, for_study boolean) returns text stable language sql
  return (
    select case
      when stay_until < sent_on + make_interval(months => (select r.value::int from organization.rule_in_force(
        case when for_study then 'studyStay.minMonths' else 'stay.minMonths' end, sender, sent_on) r)) then 'TOO_SHORT'
      -- A stay of less than a year; study of up to two.
      when for_study and stay_until > sent_on + make_interval(months => (select r.value::int from organization.rule_in_force('studyStay.maxMonths', sender, sent_on) r))
        then 'TOO_LONG'
      when not for_study and stay_until >= sent_on + make_interval(months => (select r.value::int from organization.rule_in_force('stay.maxMonths', sender, sent_on) r))
        then 'TOO_LONG' end);

alter table organization.member
  add column end_decision_id uuid references organization.decision (id),
  add column card_returned_on date,
  add check (end_decision_id is null or ended_on is not null),
  add check (card_returned_on is null or card_number is not null);

-- Which committee's organization manages a cadre (diện cấp ủy quản lý).
create table organization.cadre_management (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization.person (id),
  organization_id uuid not null references organization.party_organization (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  decision_id uuid not null references organization.decision (id),
  end_decision_id uuid references organization.decision (id),
  version integer not null default 1,
  check (valid_from < valid_to),
  constraint cadre_management_once exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
);
create index on organization.cadre_management (organization_id, valid_from);

-- Huy hiệu Đảng, once for each number of years.
create table organization.party_badge (
  id uuid primary key default uuidv7(),
  member_id uuid not null references organization.member (id),
  person_id uuid not null references organization.person (id),
  years integer not null check (years between 1 and 120),
  awarded_on date not null,
  decision_id uuid not null references organization.decision (id),
  unique (person_id, years)
);
create index on organization.party_badge (member_id);

-- The day from which Party age runs: admission, moved forward by what an earlier Party life counted. An annulled one counted nothing.
-- As the owner: the earlier life may lie out of reach, and a day is all that leaves here.
create function organization.party_age_since(member uuid) returns date stable security definer set search_path = '' language sql
  return (
    select m.admitted_on - coalesce((select sum(e.ended_on - e.admitted_on)::int from organization.member e
      where e.person_id = m.person_id and e.id <> m.id and e.ended_on <= m.admitted_on and e.end_kind <> 'ADMISSION_ANNULLED'), 0)
    from organization.member m where m.id = member);

do $$
declare t text;
begin
  foreach t in array array['cadre_management', 'party_badge'] loop
    execute format('alter table organization.%I enable row level security', t);
    execute format('alter table organization.%I force row level security', t);
    execute format('create policy owner on organization.%I to {{owner_role}} using (true) with check (true)', t);
    execute format('create policy write_held on organization.%I for insert to {{application_role}} with check ((select app.capability() = ''member:manage'') and (select app.holds()))', t);
  end loop;
end $$;
grant select, insert, update on organization.cadre_management to {{application_role}};
grant select, insert on organization.party_badge to {{application_role}};
create policy read_with_person on organization.cadre_management for select to {{application_role}} using (
  (select app.reaches_everything()) or exists (select from organization.person p where p.id = person_id));
create policy change_held on organization.cadre_management for update to {{application_role}}
  using ((select app.capability() = 'member:manage') and (select app.holds())) with check ((select app.holds()));
create policy read_with_member on organization.party_badge for select to {{application_role}} using (
  (select app.reaches_everything()) or exists (select from organization.member m where m.id = member_id));
