-- A person reads what is held about them, whoever keeps it: under a capability of its own, so that nothing else opens.
-- Open cases (transfer_hold) and what names another person's record (duplicate_pair) stay closed.
do $$
declare t text;
begin
  foreach t in array array['cadre_management', 'contest_entrant', 'exemption', 'membership', 'membership_transfer', 'party_badge', 'residence_link', 'suspension',
    'training_participant', 'admission_candidate', 'account'] loop
    execute format('create policy read_own_file on organization.%I for select to {{application_role}} using (
      (select app.capability() = ''file:read-own'') and person_id = (select app.person()))', t);
  end loop;
end $$;
create policy read_own_file on organization.access_grant for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and account_id = (select app.account()));
create policy read_own_file on organization.team_assignment for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and member_id in (select m.id from organization.member m where m.person_id = (select app.person())));
create policy read_own_file on organization.member_vote for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and (member_id in (select m.id from organization.member m where m.person_id = (select app.person()))
    or candidate_id in (select c.id from organization.admission_candidate c where c.person_id = (select app.person()))));
-- Their own help, and who helped them.
create policy read_own_file on organization.admission_helper for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and (person_id = (select app.person())
    or candidate_id in (select c.id from organization.admission_candidate c where c.person_id = (select app.person()))));
create policy read_own_file on organization.residence_comment for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and link_id in (select l.id from organization.residence_link l where l.person_id = (select app.person())));
create policy read_own_file on organization.training_attendance for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and participant_id in (select p.id from organization.training_participant p where p.person_id = (select app.person())));
create policy read_own_file on organization.record_merge for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and surviving_id = (select app.person()));

-- When a row of one's own file was first entered, and by whom. Nothing of a case, whatever its state.
create function organization.own_record_origin(row_id uuid) returns text stable security definer set search_path = '' language sql
as $$
  select to_char(r.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') || coalesce(', ' || a.display_name, '')
  from audit.record r left join organization.account a on a.id = r.account_id
  where app.capability() = 'file:read-own' and r.entity_id = row_id and not r.reading and r.case_id is null
  order by r.at limit 1
$$;
