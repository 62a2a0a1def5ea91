-- $1 day, $2 organization
with listed as materialized (
  select o.id, v.code, v.name, v.printed_name, v.branch_kind, o.closed, o.valid_from, o.valid_to, v.type_code,
    row_number() over (order by v.name collate organization.natural_vi, o.id) as place
  from organization.closure c
  join organization.party_organization o on o.id = c.descendant_id and o.valid_from <= $1::date and $1::date < o.valid_to
  join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $1::date and $1::date < v.valid_to
  where c.ancestor_id = $2::uuid and c.depth > 0 and c.valid_from <= $1::date and $1::date < c.valid_to
  order by v.name collate organization.natural_vi, o.id
  limit 101),
children as (
  select p.parent_id, count(*) as n from organization.placement p
  where p.parent_id in (select id from listed) and p.valid_from <= $1::date and $1::date < p.valid_to
  group by 1)
select json_build_object('partyOrganizations', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'id', l.id, 'asOf', $1::text, 'code', l.code, 'name', l.name, 'printedName', l.printed_name, 'branchKind', l.branch_kind,
    'closed', l.closed, 'state', 'ACTIVE', 'validFrom', l.valid_from, 'validTo', nullif(l.valid_to, 'infinity'),
    'type', json_build_object('code', t.code, 'name', t.name, 'levelClass', t.level_class),
    'childCount', coalesce(k.n, 0)) order by l.place) filter (where l.place <= 100), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 100,
    'endCursor', (select rtrim(translate(encode(convert_to(format('[0,%s,"%s"]', to_json(e.name), e.id), 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
      from listed e where e.place <= 100 order by e.place desc limit 1))))::text as answer
from listed l
left join organization.organization_type t on t.code = l.type_code and t.valid_from <= $1::date and $1::date < t.valid_to
left join children k on k.parent_id = l.id
