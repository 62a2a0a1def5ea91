-- Grants of the application role and row-level security. The role owns nothing; FORCE binds the owner too,
-- who therefore has a policy of its own.

do $$
declare t record;
begin
  for t in select schemaname, tablename from pg_tables where schemaname = 'organization' loop
    execute format('alter table %I.%I enable row level security', t.schemaname, t.tablename);
    execute format('alter table %I.%I force row level security', t.schemaname, t.tablename);
    execute format('create policy owner on %I.%I to {{owner_role}} using (true) with check (true)', t.schemaname, t.tablename);
    execute format('grant select, insert on %I.%I to {{application_role}}', t.schemaname, t.tablename);
  end loop;
end $$;

-- Readable by anyone signed in, on any day (P0): the tree, its lineage, who holds which post, the rules.
do $$
declare t text;
begin
  foreach t in array array['decision', 'organization_type', 'party_organization', 'organization_version', 'placement', 'closure', 'reach', 'lineage',
    'closed_node_total', 'party_team', 'party_committee', 'committee_body', 'agency', 'agency_version', 'post', 'person_name', 'member_alias', 'holiday',
    'change_marker', 'rule_set', 'rule_param'] loop
    execute format('create policy read_signed_in on organization.%I for select to {{application_role}} using ((select app.account()) is not null)', t);
  end loop;
end $$;

-- The person that the asking account belongs to: a function, so that policies do not drag account's own into every plan.
create function app.person() returns uuid stable security definer set search_path = '' language sql
as $$ select a.person_id from organization.account a where a.id = app.account() $$;

-- Members' records: below the reader's role today. Every constant of the statement is a sub-select, computed once.
create policy read_in_reach on organization.membership for select to {{application_role}} using (
  (select app.reaches_everything())
  or organization_id in (
    select r.organization_id from organization.reach r
    where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
  or person_id = (select app.person()));
create policy read_in_reach on organization.team_assignment for select to {{application_role}} using (
  (select app.reaches_everything())
  or organization_id in (
    select r.organization_id from organization.reach r
    where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to));
-- A record follows the present membership, which row-level security has already cut to the reach.
create policy read_own_reach on organization.member for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (select from organization.membership ms
    where ms.member_id = member.id and ms.valid_from <= (select app.today()) and (select app.today()) < ms.valid_to)
  or person_id = (select app.person()));
create policy read_own_reach on organization.person for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (select from organization.membership ms
    where ms.person_id = person.id and ms.valid_from <= (select app.today()) and (select app.today()) < ms.valid_to)
  or exists (select from organization.post p
    where p.person_id = person.id and p.valid_from <= (select app.today()) and (select app.today()) < p.valid_to and app.reaches(p.organization_id))
  or id = (select app.person()));

-- Accounts, grants, cut-offs: one's own, and those below whoever administers.
create policy read_own on organization.account for select to {{application_role}} using (
  (select app.account()) is null or id = (select app.account()) or (select app.holds()));
create policy read_own on organization.access_grant for select to {{application_role}} using (
  account_id = (select app.account()) or (select app.reaches_everything()) or app.reaches(organization_id));
create policy read_any on organization.token_cutoff for select to {{application_role}} using (true);
create policy own_jobs on organization.job to {{application_role}} using (account_id = (select app.account()) or (select app.reaches_everything())) with check (account_id = (select app.account()));

-- Drafts: whoever may draft above their root.
create policy in_reach on organization.reorganization to {{application_role}}
  using (status = 'APPLIED' and (select app.account()) is not null or app.reaches(root_id)) with check (app.reaches(root_id));
do $$
declare t text;
begin
  foreach t in array array['reorganization_operation', 'reorganization_finding'] loop
    execute format('create policy with_reorganization on organization.%I to {{application_role}}
      using ((select app.reaches_everything()) or exists (select from organization.reorganization r where r.id = reorganization_id)) with check ((select app.holds()))', t);
  end loop;
  foreach t in array array['reorganization_result', 'reorganization_part'] loop
    execute format('create policy with_operation on organization.%I to {{application_role}}
      using ((select app.reaches_everything()) or exists (select from organization.reorganization_operation o where o.id = operation_id)) with check ((select app.holds()))', t);
  end loop;
end $$;
-- Choices name members: only for whoever may draft above the root, applied or not.
create policy with_root on organization.reorganization_choice to {{application_role}}
  using ((select app.reaches_everything()) or exists (select from organization.reorganization r where r.id = reorganization_id and app.reaches(r.root_id)))
  with check ((select app.holds()));

-- Writing: only under a capability that the account holds somewhere; the organization it is about must be
-- in reach where the row names one that exists already.
do $$
declare t text;
begin
  foreach t in array array['decision', 'party_organization', 'organization_version', 'placement', 'closure', 'reach', 'lineage', 'agency', 'agency_version',
    'person', 'person_name', 'member', 'change_marker', 'rule_set', 'rule_param', 'account', 'access_grant', 'post', 'membership', 'token_cutoff'] loop
    execute format('create policy write_held on organization.%I for insert to {{application_role}} with check ((select app.holds()))', t);
  end loop;
  foreach t in array array['closed_node_total', 'party_team', 'party_committee', 'committee_body', 'team_assignment'] loop
    execute format('create policy write_in_reach on organization.%I for insert to {{application_role}} with check ((select app.reaches_everything()) or app.reaches(organization_id))', t);
    execute format('create policy change_in_reach on organization.%I for update to {{application_role}} using ((select app.reaches_everything()) or app.reaches(organization_id)) with check ((select app.holds()))', t);
  end loop;
  -- valid_to, version and what an audited act corrects; rows are never deleted.
  foreach t in array array['party_organization', 'organization_version', 'placement', 'closure', 'reach', 'agency', 'agency_version', 'person', 'person_name', 'member',
    'membership', 'post', 'access_grant', 'account', 'rule_set', 'token_cutoff'] loop
    execute format('create policy change_held on organization.%I for update to {{application_role}} using ((select app.holds())) with check ((select app.holds()))', t);
    execute format('grant update on organization.%I to {{application_role}}', t);
  end loop;
  foreach t in array array['closed_node_total', 'party_team', 'party_committee', 'committee_body', 'team_assignment', 'reorganization', 'reorganization_choice', 'job'] loop
    execute format('grant update on organization.%I to {{application_role}}', t);
  end loop;
  -- A draft's rows may go; what was applied stays for ever (checked by the service, and by the status of its parent).
  foreach t in array array['reorganization_operation', 'reorganization_result', 'reorganization_part', 'reorganization_choice', 'reorganization_finding'] loop
    execute format('grant delete on organization.%I to {{application_role}}', t);
  end loop;
end $$;

-- Publication of the contract's tables, read by the replication role.
create publication organization_contract for table
  organization.party_organization (id, closed, demo, valid_from, valid_to),
  organization.organization_version (id, organization_id, code, name, printed_name, type_code, area_kind, reporting_sector, branch_kind, search_key, valid_from, valid_to),
  organization.placement (id, organization_id, parent_id, valid_from, valid_to),
  organization.closure, organization.reach,
  organization.lineage (id, from_id, to_id, area, population, operation, effective_on),
  organization.membership (id, member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends),
  organization.team_assignment,
  organization.post (id, person_id, organization_id, body_id, agency_id, place, position, basis, term_until, valid_from, valid_to),
  organization.person_name, organization.member_alias,
  organization.account (id, issuer, external_subject, person_id, display_name, valid_from, valid_to),
  organization.access_grant (id, account_id, role, organization_id, source, source_id, basis, valid_from, valid_to),
  organization.token_cutoff, organization.holiday, organization.change_marker;

grant usage on schema organization to {{replication_role}};
do $$
declare t record;
begin
  for t in select schemaname, tablename from pg_publication_tables where pubname = 'organization_contract' loop
    execute format('grant select on %I.%I to {{replication_role}}', t.schemaname, t.tablename);
  end loop;
end $$;
