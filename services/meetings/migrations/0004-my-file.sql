-- A person reads in which meetings they are named, whoever keeps them: under a capability of its own.
create policy read_own_file on meetings.meeting for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and chair_person_id = (
    select a.person_id from organization.account a where a.id = (select app.account())));
create index on meetings.meeting (chair_person_id) where chair_person_id is not null;
