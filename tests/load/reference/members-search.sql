-- $1 day, $2 organization, $3 what is looked for, $4 the same as it is spelled
with listed as materialized (
  select ms.member_id, ms.person_id, ms.organization_id, n.full_name, n.sort_key,
    case when position($4 in organization.spelling(n.full_name)) > 0 then 0 else 1 end as rank
  from organization.closure c
  join organization.membership ms
    on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.valid_from <= $1::date and $1::date < ms.valid_to
  join organization.person_name n on n.person_id = ms.person_id
  where c.ancestor_id = $2::uuid and c.valid_from <= $1::date and $1::date < c.valid_to
    and n.search_key like organization.like_term($3)
  order by rank, split_part(n.sort_key, ' ', 1) collate "vi-x-icu", n.sort_key collate "vi-x-icu", ms.member_id
  limit 101), placed as (
  select l.*, row_number() over (order by l.rank, split_part(l.sort_key, ' ', 1) collate "vi-x-icu", l.sort_key collate "vi-x-icu", l.member_id) as place
  from listed l)
select json_build_object('members', json_build_object(
  'nodes', coalesce(json_agg(json_build_object(
    'id', l.member_id, 'asOf', $1::text, 'fullName', l.full_name, 'gender', p.gender,
    'status', case when m.recognized_on <= $1::date then 'FULL' else 'PROBATIONARY' end,
    'fileNumber', m.file_number, 'cardNumber', m.card_number, 'admittedOn', m.admitted_on, 'recognizedOn', m.recognized_on,
    'organization', json_build_object('id', l.organization_id, 'printedName', v.printed_name)) order by l.place) filter (where l.place <= 100), '[]'),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 100,
    'endCursor', (select rtrim(translate(encode(convert_to(format('[%s,%s,"%s"]', e.rank, to_json(e.sort_key), e.member_id), 'UTF8'), 'base64'), E'+/\n', '-_'), '=')
      from placed e where e.place <= 100 order by e.place desc limit 1))))::text as answer
from placed l
join organization.member m on m.id = l.member_id
join organization.person p on p.id = l.person_id
join organization.organization_version v on v.organization_id = l.organization_id and v.valid_from <= $1::date and $1::date < v.valid_to
