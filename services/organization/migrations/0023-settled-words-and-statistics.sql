-- What a comment of the place of residence says: the two outcomes that the guidance is known to name. A third had no source.
delete from organization.residence_code where list = 'OUTCOME' and code = 'NO_CONTACT'
  and not exists (select from organization.residence_comment c where c.outcome_code = 'NO_CONTACT');

-- After a large load the planner still believes in small tables until it is told otherwise: whoever loaded may have them looked
-- at, and nothing else. The owner's right, since the application role owns nothing.
create function organization.refresh_statistics() returns void volatile security definer set search_path = '' language plpgsql
as $$
begin
  if app.account() is not null and not app.holds() then raise insufficient_privilege; end if;
  analyze organization.person, organization.person_name, organization.member, organization.membership, organization.post,
    organization.locality_version, organization.residence_link, organization.training_participant, organization.training_attendance;
end $$;
