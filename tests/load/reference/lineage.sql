-- $1 day, $2 organization
with listed as materialized (
  select o.id, v.printed_name, row_number() over (order by v.name collate organization.natural_vi, o.id) as place
  from organization.closure c
  join organization.party_organization o on o.id = c.descendant_id and o.valid_from <= $1::date and $1::date < o.valid_to
  join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $1::date and $1::date < v.valid_to
  where c.ancestor_id = $2::uuid and c.depth > 0 and c.valid_from <= $1::date and $1::date < c.valid_to and v.type_code = 'COMMUNE'
  order by v.name collate organization.natural_vi, o.id
  limit 100),
back as (
  select l.to_id as id, json_agg(json_build_object(
    'area', l.area, 'population', l.population, 'operation', l.operation, 'effectiveOn', l.effective_on,
    'organization', json_build_object('id', l.from_id, 'printedName', v.printed_name)) order by l.effective_on, l.id) as links
  from organization.lineage l
  join organization.organization_version v on v.organization_id = l.from_id and v.valid_from < l.effective_on and l.effective_on <= v.valid_to
  where l.to_id in (select id from listed) and l.effective_on <= $1::date
  group by 1),
forth as (
  select l.from_id as id, json_agg(json_build_object(
    'area', l.area, 'population', l.population, 'operation', l.operation, 'effectiveOn', l.effective_on,
    'organization', json_build_object('id', l.to_id, 'printedName', v.printed_name)) order by l.effective_on, l.id) as links
  from organization.lineage l
  join organization.organization_version v on v.organization_id = l.to_id and v.valid_from <= l.effective_on and l.effective_on < v.valid_to
  where l.from_id in (select id from listed)
  group by 1)
select json_build_object('partyOrganizations', json_build_object('nodes', coalesce(json_agg(json_build_object(
  'id', l.id, 'printedName', l.printed_name,
  'predecessors', coalesce(b.links, '[]'), 'successors', coalesce(f.links, '[]')) order by l.place), '[]')))::text as answer
from listed l left join back b on b.id = l.id left join forth f on f.id = l.id
