-- That a paper above ORDINARY belongs to an organization, or to one of its meetings: number, day and keeper, nothing of its content
-- (design §7.9; Luật 117/2025/QH15).
create table meetings.secret_paper (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  -- The meeting it belongs to; its own content is ordinary.
  meeting_id uuid references meetings.meeting (id),
  number text not null check (number <> '' and length(number) <= 60),
  signed_on date not null,
  classification text not null check (classification in ('CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
  keeper text not null check (keeper <> '' and length(keeper) <= 200),
  recorded_by uuid not null,
  created_at timestamptz(3) not null default now(),
  constraint secret_paper_once unique (organization_id, number, signed_on)
);
create index on meetings.secret_paper (organization_id, signed_on desc, id desc);
create index on meetings.secret_paper (meeting_id) where meeting_id is not null;
alter table meetings.secret_paper enable row level security;
alter table meetings.secret_paper force row level security;
create policy owner on meetings.secret_paper to {{owner_role}} using (true) with check (true);
grant select, insert on meetings.secret_paper to {{application_role}};
create policy read_kept on meetings.secret_paper for select to {{application_role}} using (
  (select app.capability()) = 'secret-paper:keep' and ((select app.reaches_everything())
    or organization_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)));
create policy record_below on meetings.secret_paper for insert to {{application_role}} with check (
  (select app.capability()) = 'secret-paper:keep' and recorded_by = (select app.account())
  and ((select app.reaches_everything())
    or organization_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any ((select app.scope())::uuid[]) and r.via = 'SUBTREE' and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)));
