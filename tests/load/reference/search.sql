-- $1 day, $2 what was typed, $3 the same as it is spelled
with listed as materialized (
  select s.*, row_number() over (order by s.rank, s.name collate organization.natural_vi, s.id) as place from (
    select o.id, v.code, v.name, v.printed_name, v.type_code,
      case when v.code = trim($2) then 0 when position($3 in organization.spelling(v.printed_name)) > 0 then 1 else 2 end as rank
    from organization.party_organization o
    join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $1::date and $1::date < v.valid_to
    where v.id in (select version_id from organization.find_organizations($2))
      and o.valid_from <= $1::date and $1::date < o.valid_to) s
  order by s.rank, s.name collate organization.natural_vi, s.id
  limit 101)
select json_build_object('partyOrganizations', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'id', l.id, 'asOf', $1::text, 'code', l.code, 'printedName', l.printed_name,
    'type', json_build_object('code', t.code, 'name', t.name),
    'parent', case when pv.id is not null then json_build_object('id', p.parent_id, 'printedName', pv.printed_name) end)
    order by l.place) filter (where l.place <= 100), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 100,
    'endCursor', (select rtrim(translate(encode(convert_to(format('[%s,%s,"%s"]', e.rank, to_json(e.name), e.id), 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
      from listed e where e.place <= 100 order by e.place desc limit 1))))::text as answer
from listed l
left join organization.organization_type t on t.code = l.type_code and t.valid_from <= $1::date and $1::date < t.valid_to
left join organization.placement p on p.organization_id = l.id and p.valid_from <= $1::date and $1::date < p.valid_to
left join organization.organization_version pv on pv.organization_id = p.parent_id and pv.valid_from <= $1::date and $1::date < pv.valid_to
