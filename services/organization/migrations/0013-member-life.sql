-- A membership's booleans follow from facts: when the member was recognized, where they stay, when they are exempt or
-- suspended. Facts stand in their own tables; the published rows are cut and written from them and tell no reason.

-- Exempt from Party work and activity on the member's own request (miễn công tác và sinh hoạt đảng; Quy định 294-QĐ/TW, mục 7).
create table organization.exemption (
  id uuid primary key default uuidv7(),
  member_id uuid not null references organization.member (id),
  person_id uuid not null references organization.person (id),
  requested_on date not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  decision_id uuid not null references organization.decision (id),
  -- What a later extension or end rests on.
  changed_decision_id uuid references organization.decision (id),
  -- When the superior committee was informed.
  informed_on date,
  version integer not null default 1,
  check (valid_from < valid_to),
  check (requested_on <= valid_from),
  constraint exemption_once exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&)
);

-- Suspended from Party activity (đình chỉ sinh hoạt đảng): P2. Its decision's number stands here and not among the decisions,
-- which anyone signed in may read. Two bodies may each suspend for a time: several at once.
create table organization.suspension (
  id uuid primary key default uuidv7(),
  member_id uuid not null references organization.member (id),
  person_id uuid not null references organization.person (id),
  valid_from date not null,
  -- Planned end with what it was extended by, then the day it ended.
  valid_to date not null,
  extended_on date,
  ended_on date,
  decision_number text not null check (decision_number <> ''),
  decision_issuer text not null check (decision_issuer <> ''),
  decision_signed_on date not null,
  version integer not null default 1,
  check (valid_from < valid_to),
  check (ended_on is null or ended_on = valid_to)
);
create index on organization.suspension (member_id);

-- Keeps a person where they are while a case is open: P3, known to those who placed it.
create table organization.transfer_hold (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization.person (id),
  organization_id uuid not null references organization.party_organization (id),
  placed_on date not null,
  decision_number text not null check (decision_number <> ''),
  lifted_on date,
  lift_number text,
  version integer not null default 1,
  check ((lifted_on is null) = (lift_number is null)),
  check (lifted_on is null or lifted_on >= placed_on)
);
create unique index transfer_hold_once on organization.transfer_hold (person_id) where lifted_on is null;

-- Where members belong, each place once: rows that touch and differ only in their booleans are one place.
create function organization.membership_places(members uuid[])
returns table (member_id uuid, person_id uuid, kind text, organization_id uuid, valid_from date, valid_to date, decision_id uuid)
stable set search_path = '' language sql
as $$
  select m.member_id, m.person_id, m.kind, m.organization_id, min(m.valid_from), max(m.valid_to), (array_agg(m.decision_id order by m.valid_from))[1]
  from (
    select m.*, count(*) filter (where m.begins) over (partition by m.member_id, m.kind order by m.valid_from) as place
    from (
      select m.*, (lag(m.valid_to) over w, lag(m.organization_id) over w) is distinct from (m.valid_from, m.organization_id) as begins
      from organization.membership m where m.member_id = any (members)
      window w as (partition by m.member_id, m.kind order by m.valid_from)) m) m
  group by m.member_id, m.person_id, m.kind, m.organization_id, m.place
$$;

create type organization.membership_piece as (
  member_id uuid, person_id uuid, kind text, organization_id uuid, valid_from date, valid_to date, counts boolean, votes boolean, attends boolean, decision_id uuid);

-- The one place that says what a member is where, on each day. At home they count; they vote once recognized and attend,
-- neither while they stay elsewhere, are exempt or suspended. Where they stay they attend, and neither count nor vote
-- (Quy định 294-QĐ/TW, mục 6.3.2, 7, 9.3.2). Without suspensions: what those may know who may not know of them.
create function organization.membership_pieces(members uuid[], with_suspensions boolean)
returns setof organization.membership_piece stable set search_path = '' language sql
as $$
  with place as materialized (select * from organization.membership_places(members)),
  silence as materialized (
    select e.member_id, e.valid_from, e.valid_to from organization.exemption e where e.member_id = any (members)
    union all select s.member_id, s.valid_from, s.valid_to from organization.suspension s where with_suspensions and s.member_id = any (members)),
  absence as materialized (
    select s.member_id, s.valid_from, s.valid_to, false as host from silence s
    union all select p.member_id, p.valid_from, p.valid_to, true from place p where p.kind = 'TEMPORARY'),
  cut as (
    select p.*, c.day from place p join organization.member m on m.id = p.member_id
    cross join lateral (
      select p.valid_from as day
      union select m.recognized_on
      union select unnest(array[a.valid_from, a.valid_to]) from absence a where a.member_id = p.member_id) c
    where c.day >= p.valid_from and c.day < p.valid_to),
  state as (
    select c.*, c.kind = 'PERMANENT' as counts,
      c.kind = 'PERMANENT' and m.recognized_on <= c.day is true and not away.found as votes, not away.found as attends
    from cut c join organization.member m on m.id = c.member_id
    cross join lateral (select exists (select from absence a where a.member_id = c.member_id
      and a.valid_from <= c.day and c.day < a.valid_to and not (a.host and c.kind = 'TEMPORARY')) as found) away),
  turn as (
    select s.*, (lag(s.votes) over w, lag(s.attends) over w) is distinct from (s.votes, s.attends) as turns
    from state s window w as (partition by s.member_id, s.kind, s.valid_from order by s.day))
  select t.member_id, t.person_id, t.kind, t.organization_id, t.day,
    lead(t.day, 1, t.valid_to) over (partition by t.member_id, t.kind, t.valid_from order by t.day), t.counts, t.votes, t.attends,
    coalesce((select m.decision_id from organization.membership m
      where m.member_id = t.member_id and m.kind = t.kind and m.valid_from <= t.day and t.day < m.valid_to), t.decision_id)
  from turn t where t.turns
$$;

-- Writes the rows of these members as the facts have them. A row keeps its id while kind, place and first day are the same.
-- Runs as the owner: it must see every fact, and writes nothing that they do not say. Answers whose they are.
create function organization.derive_memberships(members uuid[]) returns uuid[] volatile security definer set search_path = '' language plpgsql
as $$
declare pieces organization.membership_piece[];
begin
  if app.account() is not null and not app.holds() then raise insufficient_privilege; end if;
  select array_agg(p) into pieces from organization.membership_pieces(members, true) p;
  -- Those that go make room first, those that stay give way, then grow.
  delete from organization.membership m where m.member_id = any (members) and not exists (
    select from unnest(pieces) p where p.member_id = m.member_id and p.kind = m.kind and p.organization_id = m.organization_id and p.valid_from = m.valid_from);
  update organization.membership m set valid_to = least(m.valid_to, p.valid_to) from unnest(pieces) p
  where p.member_id = m.member_id and p.kind = m.kind and p.valid_from = m.valid_from and p.valid_to < m.valid_to;
  update organization.membership m set valid_to = p.valid_to, counts = p.counts, votes = p.votes, attends = p.attends from unnest(pieces) p
  where p.member_id = m.member_id and p.kind = m.kind and p.valid_from = m.valid_from
    and (p.valid_to, p.counts, p.votes, p.attends) is distinct from (m.valid_to, m.counts, m.votes, m.attends);
  insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends, decision_id)
  select p.member_id, p.person_id, p.organization_id, p.kind, p.valid_from, p.valid_to, p.counts, p.votes, p.attends, p.decision_id
  from unnest(pieces) p where not exists (
    select from organization.membership m where m.member_id = p.member_id and m.kind = p.kind and m.valid_from = p.valid_from);
  return array(select distinct p.person_id from unnest(pieces) p);
end $$;

-- A place of this kind ends on a day, and another begins there where one is named. What was cut out of the old one for later
-- days goes with it. `derive_memberships` follows.
create function organization.place_member(member uuid, place_kind text, organization uuid, day date, decision uuid) returns void
volatile security definer set search_path = '' language plpgsql
as $$
begin
  if app.account() is not null and not app.holds() then raise insufficient_privilege; end if;
  delete from organization.membership m where m.member_id = member and m.kind = place_kind and m.valid_from >= day;
  update organization.membership m set valid_to = day where m.member_id = member and m.kind = place_kind and m.valid_to > day;
  insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends, decision_id)
  select m.id, m.person_id, organization, place_kind, day, place_kind = 'PERMANENT', false, true, decision
  from organization.member m where m.id = member and organization is not null;
end $$;

-- Whether the asking account may know of suspensions of this person: their own, or by a role that carries it, where they belong.
create function organization.reads_suspensions(person uuid) returns boolean stable security definer set search_path = '' language sql
as $$
  select person = app.person() is true or exists (
    select from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = 'suspension:read'
    join organization.reach r on r.holder_id = g.organization_id and r.valid_from <= app.today() and app.today() < r.valid_to
    join organization.membership m on m.organization_id = r.organization_id and m.person_id = person
    left join organization.member ended on ended.id = m.member_id
    where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
      and (m.valid_from <= app.today() and app.today() < m.valid_to or m.valid_to = ended.ended_on))
$$;

-- Whether a person stays where they are for now: a hold or a suspension, which of them is not told. Whoever changes members may ask.
create function organization.stays_put(person uuid, day date) returns boolean stable security definer set search_path = '' language sql
as $$
  select app.holds() and app.capability() = 'member:manage' and (
    exists (select from organization.transfer_hold h where h.person_id = person and h.lifted_on is null)
    or exists (select from organization.suspension s where s.person_id = person
      and (s.valid_from <= app.today() and app.today() < s.valid_to or s.valid_from <= day and day < s.valid_to)))
$$;

-- Where members belonged, for whoever reads their record: without the cuts that suspensions make for whom may not know of them.
create or replace function organization.membership_history(members uuid[]) returns setof organization.membership
stable security definer set search_path = '' language sql
as $$
  with readable as materialized (
    select m.id, organization.reads_suspensions(m.person_id) as whole
    from organization.member m
    where m.id = any (members) and (
      m.person_id = app.person()
      or exists (
        select from organization.membership now
        where now.person_id = m.person_id and now.valid_from <= app.today() and app.today() < now.valid_to and app.reaches(now.organization_id))
      or exists (
        select from organization.member ended join organization.membership last on last.member_id = ended.id and last.valid_to = ended.ended_on
        where ended.person_id = m.person_id and app.reaches(last.organization_id))))
  select m.* from organization.membership m join readable r on r.id = m.member_id
  where r.whole or not exists (select from organization.suspension s where s.member_id = m.member_id)
  union all
  select m.id, p.member_id, p.person_id, p.organization_id, p.kind, p.valid_from, p.valid_to, p.counts, p.votes, p.attends, p.decision_id
  from organization.membership_pieces(array(
    select r.id from readable r where not r.whole and exists (select from organization.suspension s where s.member_id = r.id)), false) p
  join organization.membership m on m.member_id = p.member_id and m.kind = p.kind and m.valid_from <= p.valid_from and p.valid_from < m.valid_to
$$;

do $$
declare t text;
begin
  foreach t in array array['exemption', 'suspension', 'transfer_hold'] loop
    execute format('alter table organization.%I enable row level security', t);
    execute format('alter table organization.%I force row level security', t);
    execute format('create policy owner on organization.%I to {{owner_role}} using (true) with check (true)', t);
    execute format('grant select, insert, update on organization.%I to {{application_role}}', t);
  end loop;
end $$;
-- With the record that they belong to.
create policy read_with_member on organization.exemption for select to {{application_role}} using (
  (select app.reaches_everything()) or exists (select from organization.member m where m.id = member_id));
create policy write_held on organization.exemption for insert to {{application_role}} with check (
  (select app.capability() = 'member:manage') and (select app.holds()));
create policy change_held on organization.exemption for update to {{application_role}}
  using ((select app.capability() = 'member:manage') and (select app.holds())) with check ((select app.holds()));
create policy read_by_role on organization.suspension for select to {{application_role}} using (organization.reads_suspensions(person_id));
create policy write_held on organization.suspension for insert to {{application_role}} with check (
  (select app.capability() = 'suspension:manage') and (select app.holds()));
create policy change_held on organization.suspension for update to {{application_role}}
  using ((select app.capability() = 'suspension:manage') and (select app.holds())) with check ((select app.holds()));
create policy by_inspection on organization.transfer_hold to {{application_role}}
  using ((select app.capability() = 'hold:manage') and app.reaches(organization_id))
  with check ((select app.capability() = 'hold:manage') and app.reaches(organization_id));
