-- Rule sets and holidays that offices keep, and the one place that answers which limit binds whom on which day.

alter table organization.rule_set add column version integer not null default 1;
-- A set that was entered by mistake ends on the day it begins: it bound nobody, and may be entered again.
alter table organization.rule_set
  drop constraint rule_set_check,
  drop constraint rule_set_number_issuer_signed_on_family_scope_organization__key,
  add check (effective_from <= effective_to);
create unique index rule_set_key on organization.rule_set (number, issuer, signed_on, family, scope_organization_id)
  where effective_from < effective_to;

-- A set is of the organization that holds its text, and binds what is below it.
drop policy write_held on organization.rule_set;
create policy write_in_reach on organization.rule_set for insert to {{application_role}} with check (app.reaches(scope_organization_id));
drop policy change_held on organization.rule_set;
create policy change_in_reach on organization.rule_set for update to {{application_role}}
  using (app.reaches(scope_organization_id)) with check (app.reaches(scope_organization_id));
drop policy write_held on organization.rule_param;
create policy write_with_set on organization.rule_param for insert to {{application_role}} with check (
  exists (select from organization.rule_set s where s.id = rule_set_id and app.reaches(s.scope_organization_id)));

-- What binds an organization on a day under the name of a parameter: of the national set and those of every committee above
-- it, the strictest value, with where it stands. One row without a value where a regulation is known to set it and nobody has
-- entered it; no row where no regulation in force sets it. As `stackRules` of packages/rules does: a `min…` binds more when it
-- is higher, all else when it is lower.
create function organization.rule_in_force(param text, organization uuid, day date)
returns table (value numeric, unit text, enforcement text, article text, rule_set_id uuid, number text, issuer text)
stable parallel safe language sql
as $$
  select p.value, p.unit, p.enforcement, p.article, s.id, s.number, s.issuer
  from organization.rule_param p
  join organization.rule_set s on s.id = p.rule_set_id and s.effective_from <= day and day < s.effective_to
  join organization.closure c on c.ancestor_id = s.scope_organization_id and c.descendant_id = organization
    and c.valid_from <= day and day < c.valid_to
  where p.name = param and (p.applies_if is null or exists (
    select from organization.organization_version v
    where v.organization_id = organization and v.type_code = p.applies_if and v.valid_from <= day and day < v.valid_to))
  order by p.value is null, case when split_part(p.name, '.', 2) like 'min%' then -p.value else p.value end, c.depth desc
  limit 1
$$;
create index on organization.rule_param (name);

-- Holidays are the same for everybody below the centre: offices of a province or above keep them.
grant insert, update, delete on organization.holiday to {{application_role}};
create function organization.keeps_holidays() returns boolean stable security definer set search_path = '' language sql
as $$
  select exists (
    select from organization.organization_version v
    where v.organization_id = any (app.scope()) and v.type_code in ('CENTRAL', 'PROVINCE')
      and v.valid_from <= app.today() and app.today() < v.valid_to)
$$;
create policy keep_insert on organization.holiday for insert to {{application_role}}
  with check ((select app.capability() = 'holiday:manage') and (select organization.keeps_holidays()));
create policy keep_update on organization.holiday for update to {{application_role}}
  using ((select app.capability() = 'holiday:manage') and (select organization.keeps_holidays()));
create policy keep_delete on organization.holiday for delete to {{application_role}}
  using ((select app.capability() = 'holiday:manage') and (select organization.keeps_holidays()));
