/** $1 batch, $2 account, $3 rows as JSON. A row that is judged again takes the place of what it was. */
export const STORE_ROWS = `
insert into organization.import_row (batch_id, account_id, number, hidden, raw, parsed, faults, changes, state, judged, subject_id, versions, decision, key)
select $1, $2, r.number, r.hidden, array(select jsonb_array_elements_text(r.raw)), r.parsed, r.faults, r.changes, r.state, r.state, r."subjectId",
  array(select v::int from jsonb_array_elements_text(r.versions) v), r.decision, r.key
from jsonb_to_recordset($3) r (number int, hidden boolean, raw jsonb, parsed jsonb, faults jsonb, changes jsonb, state text, "subjectId" uuid, versions jsonb, decision text, key text)
on conflict (batch_id, number) do update set parsed = excluded.parsed, raw = excluded.raw, faults = excluded.faults, changes = excluded.changes,
  state = excluded.state, judged = excluded.judged, subject_id = excluded.subject_id, versions = excluded.versions, decision = excluded.decision, key = excluded.key`;

/**
 * Rows of one file that mean one record are faulty, all of them: none is more right than another. Those that are left out, and
 * those whose twin has gone, are no longer. $1 batch.
 */
export const MARK_TWINS = `
with twin as (
  select r.number, (select min(o.number) from organization.import_row o
    where o.batch_id = r.batch_id and o.key = r.key and o.number <> r.number and o.decision is distinct from 'LEAVE_OUT') as other
  from organization.import_row r
  where r.batch_id = $1 and r.key is not null and ($2::int is null or r.key in (
    select k.key from organization.import_row k where k.batch_id = $1 and k.number = $2) or r.faults @> '[{"code": "SAME_AS_ROW"}]')
), told as (
  select r.number, (select coalesce(jsonb_agg(f), '[]') from jsonb_array_elements(r.faults) f where f ->> 'code' <> 'SAME_AS_ROW')
    || case when t.other is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
      'code', 'SAME_AS_ROW', 'severity', 'ERROR', 'field', null, 'column', null, 'detail', t.other::text)) end as faults
  from twin t join organization.import_row r on r.batch_id = $1 and r.number = t.number
  where t.other is not null or r.faults @> '[{"code": "SAME_AS_ROW"}]'
)
update organization.import_row r set faults = t.faults,
  state = case when t.faults @> '[{"code": "SAME_AS_ROW"}]' then 'FAULTY' else r.judged end
from told t where r.batch_id = $1 and r.number = t.number`;
