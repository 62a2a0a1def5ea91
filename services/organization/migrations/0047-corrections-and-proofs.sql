-- Requests for corrections that the account answers today, for the list of what is due: only that one waits, and until when. Under
-- whatever capability the list is read, the right to answer is asked for by itself.
create function organization.corrections_to_answer() returns table (id uuid, person_id uuid, member_id uuid, organization_id uuid, asked_on date, due_on date)
stable security definer set search_path = '' language sql
as $$
  with holder as materialized (
    select distinct g.organization_id as id from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = 'file:answer'
    where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to and (not g.second_factor or app.second_factor()))
  select q.id, q.person_id, m.member_id, k.organization_id, q.asked_on, organization.correction_due(q.organization_id, q.asked_on)
  from organization.correction_request q
  cross join lateral (select organization.file_keeper(q.person_id) as organization_id) k
  left join lateral (
    select s.member_id from organization.membership s
    where s.person_id = q.person_id and s.kind = 'PERMANENT' and s.valid_from <= app.today() and app.today() < s.valid_to limit 1) m on true
  where q.status = 'OPEN' and q.person_id is distinct from app.person() and exists (
    select from organization.reach r join holder h on h.id = r.holder_id
    where r.organization_id = k.organization_id and r.valid_from <= app.today() and app.today() < r.valid_to)
$$;

-- What proves that a correction is right (a birth certificate, a decision): a photo or a scan, kept as long as the request.
alter table organization.stored_file drop constraint stored_file_purpose_check, drop constraint stored_file_check1,
  add check (purpose in ('EVIDENCE', 'IMPORT', 'RESULT', 'PROOF')),
  add constraint stored_file_kept check ((purpose in ('EVIDENCE', 'PROOF')) = (expires_on is null));

create table organization.correction_proof (
  id uuid primary key default uuidv7(),
  request_id uuid not null references organization.correction_request (id),
  file_id uuid not null unique references organization.stored_file (id)
);
create index on organization.correction_proof (request_id);
alter table organization.correction_proof enable row level security;
alter table organization.correction_proof force row level security;
create policy owner on organization.correction_proof to {{owner_role}} using (true) with check (true);
grant select, insert on organization.correction_proof to {{application_role}};
-- Through the request's own policies: whoever asked, and whoever answers.
create policy read_with_request on organization.correction_proof for select to {{application_role}} using (
  (select app.capability() in ('file:read-own', 'file:correct-own', 'file:answer')) and request_id in (select q.id from organization.correction_request q));
create policy attach on organization.correction_proof for insert to {{application_role}} with check (
  (select app.capability() = 'file:correct-own') and request_id in (
    select q.id from organization.correction_request q where q.status = 'OPEN' and q.person_id = (select app.person())));

-- Its sender holds no office: their own keeper's shelf.
create policy send_proof on organization.stored_file for insert to {{application_role}} with check (
  purpose = 'PROOF' and (select app.capability() = 'file:correct-own') and account_id = (select app.account())
  and organization_id = organization.file_keeper((select app.person())));
create policy read_proof on organization.stored_file for select to {{application_role}} using (
  purpose = 'PROOF' and (select app.capability() = 'file:answer') and exists (
    select from organization.correction_proof p where p.file_id = stored_file.id));
