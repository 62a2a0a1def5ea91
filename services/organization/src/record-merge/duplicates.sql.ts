/**
 * Pairs below an organization ($1) of whom something says that they are one person, and nobody that they are two. What is
 * compared is written once for a person; equal values meet in one hash join.
 */
export const DUPLICATES = `
with below as materialized (
  select c.descendant_id as id from organization.closure c
  where c.ancestor_id = $1::uuid and c.valid_from <= app.today() and app.today() < c.valid_to
), own as materialized (
  select ms.person_id from organization.membership ms
  where ms.organization_id in (select id from below) and ms.valid_from <= app.today() and app.today() < ms.valid_to
  union
  select ms.person_id from organization.member m join organization.membership ms on ms.member_id = m.id and ms.valid_to = m.ended_on
  where ms.organization_id in (select id from below)
  union
  select p.person_id from organization.post p
  where p.organization_id in (select id from below) and p.valid_from <= app.today() and app.today() < p.valid_to
), record as materialized (
  select p.id, p.identity_number, p.birth_date, p.birth_precision, n.search_key
  from own o join organization.person p on p.id = o.person_id join organization.person_name n on n.person_id = o.person_id
), life as materialized (
  select m.person_id, m.file_number, m.card_number, m.admitted_on from organization.member m where m.person_id in (select person_id from own)
), trait (person_id, reason, value) as materialized (
  select id, 'SAME_IDENTITY_NUMBER', organization.bare_number(identity_number) from record
  union all select person_id, 'SAME_FILE_NUMBER', organization.bare_number(file_number) from life
  union all select person_id, 'SAME_CARD_NUMBER', organization.bare_number(card_number) from life
  union all select id, 'SAME_NAME_AND_BIRTH', search_key || ' ' || birth_date from record where birth_precision = 'DAY'
  union all select r.id, 'SAME_NAME_AND_ADMISSION', r.search_key || ' ' || l.admitted_on from record r join life l on l.person_id = r.id
), pair as (
  select a.person_id as first_id, b.person_id as second_id, a.reason from trait a join trait b on b.reason = a.reason and b.value = a.value
  where a.person_id < b.person_id
  union
  select least(d.first_id, d.second_id), greatest(d.first_id, d.second_id), 'SUSPECTED' from organization.duplicate_pair d
  where d.verdict = 'SUSPECTED' and d.first_id in (select person_id from own) and d.second_id in (select person_id from own)
)`;

/** A page of them by name. $2..$4 the cursor or nulls, $5 the number; reaching both: \`@reached\`. */
export const DUPLICATE_PAGE = `
select p.first_id as "firstId", p.second_id as "secondId", array_agg(distinct p.reason order by p.reason) as reasons, n.sort_key as sort,
  (select m.id from organization.member m where m.person_id = p.first_id order by m.admitted_on desc, m.id limit 1) as "firstMemberId",
  (select m.id from organization.member m where m.person_id = p.second_id order by m.admitted_on desc, m.id limit 1) as "secondMemberId"
from pair p join organization.person_name n on n.person_id = p.first_id
where not exists (select from organization.duplicate_pair d where d.verdict = 'DISTINCT'
    and least(d.first_id, d.second_id) = p.first_id and greatest(d.first_id, d.second_id) = p.second_id)
  and ($2::text is null or (n.sort_key collate "vi-x-icu", p.first_id, p.second_id) > ($2, $3::uuid, $4::uuid))
group by p.first_id, p.second_id, n.sort_key
order by n.sort_key collate "vi-x-icu", p.first_id, p.second_id limit $5`;
