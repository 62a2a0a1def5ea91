/** Everything that the rows of these members ($1) say happened, each with what a sentence about it needs. */
export const LIFE_EVENTS = `
with m as materialized (select m.* from organization.member m where m.id = any ($1::uuid[]) and $reach),
place as materialized (
  select p.*, row_number() over (partition by p.member_id, p.kind order by p.valid_from) as n
  from organization.membership_history(array(select id from m)) h
  cross join lateral (select h.member_id, h.kind, h.organization_id, h.valid_from, h.valid_to, h.decision_id) p
  where not exists (select from organization.membership_history(array[h.member_id]) before
    where before.kind = h.kind and before.organization_id = h.organization_id and before.valid_to = h.valid_from))
select m.id as "memberId", 'admitted' as id, m.admitted_on as "on", 'ADMITTED' as kind, null as detail, null::int as years, null::date as until,
  null::uuid as "organizationId", m.admission_decision_id as "decisionId", 1 as rank
from m
union all select a.member_id, 'candidate ' || a.id, a.registered_on, 'CANDIDATE', null, null, null, a.branch_id, null, 0
  from organization.admission_candidate a join m on m.id = a.member_id
union all select a.member_id, 'class ' || a.id, a.class_on, 'CLASS_DONE', null, null, null, null, null, 0
  from organization.admission_candidate a join m on m.id = a.member_id where a.class_on is not null
union all select a.member_id, 'decided ' || a.id, a.decided_on, 'ADMISSION_DECIDED', null, null, null, a.decider_id, a.decision_id, 0
  from organization.admission_candidate a join m on m.id = a.member_id where a.decided_on is not null
union all select m.id, 'recognized', m.recognized_on, 'RECOGNIZED', null, null, null, null, m.recognition_decision_id, 2 from m where m.recognized_on is not null
union all select p.member_id, 'place ' || p.organization_id || p.valid_from, p.valid_from, 'JOINED', null, null, null, p.organization_id, p.decision_id, 3
  from place p where p.kind = 'PERMANENT'
union all select t.member_id, 'sent ' || t.id, t.sent_on, 'LETTER_SENT', t.letter_number, null, null, t.to_id, null, 0
  from organization.membership_transfer t join m on m.id = t.member_id
union all select t.member_id, 'settled ' || t.id, t.settled_on, case t.status when 'REFUSED' then 'LETTER_REFUSED' else 'LETTER_CANCELLED' end,
    t.letter_number, null, null, t.to_id, null, 1
  from organization.membership_transfer t join m on m.id = t.member_id where t.status in ('REFUSED', 'CANCELLED')
union all select t.member_id, 'stay ' || t.id, t.settled_on, 'STAY_BEGAN', null, null, t.stay_until, t.branch_id, null, 3
  from organization.membership_transfer t join m on m.id = t.member_id where t.kind = 'TEMPORARY' and t.status in ('RECEIVED', 'RETURNED')
union all select t.member_id, 'home ' || t.id, t.returned_on, 'STAY_ENDED', null, null, null, t.branch_id, null, 1
  from organization.membership_transfer t join m on m.id = t.member_id where t.status = 'RETURNED'
union all select a.member_id, 'team ' || a.id, a.valid_from, 'TEAM_JOINED', g.name, null, nullif(a.valid_to, 'infinity'), a.organization_id, null, 4
  from organization.team_assignment a join m on m.id = a.member_id join organization.party_team g on g.id = a.team_id
union all select m.id, 'post ' || p.id, p.valid_from, 'POST_BEGAN', p.place || ' ' || p.position, null, p.term_until, p.organization_id, p.decision_id, 4
  from organization.post p join m on m.person_id = p.person_id and p.valid_from >= m.admitted_on and (m.ended_on is null or p.valid_from < m.ended_on)
union all select m.id, 'post end ' || p.id, p.valid_to, 'POST_ENDED', p.place || ' ' || p.position, null, null, p.organization_id, null, 0
  from organization.post p join m on m.person_id = p.person_id and p.valid_from >= m.admitted_on and p.valid_to < 'infinity'
    and (m.ended_on is null or p.valid_to <= m.ended_on)
union all select e.member_id, 'exempt ' || e.id, e.valid_from, 'EXEMPTED', null, null, nullif(e.valid_to, 'infinity'), null, e.decision_id, 5
  from organization.exemption e join m on m.id = e.member_id
union all select e.member_id, 'exempt end ' || e.id, e.valid_to, 'EXEMPTION_ENDED', null, null, null, null, e.changed_decision_id, 0
  from organization.exemption e join m on m.id = e.member_id where e.valid_to < 'infinity'
union all select s.member_id, 'suspended ' || s.id, s.valid_from, 'SUSPENDED', s.decision_number, null, s.valid_to, null, null, 5
  from organization.suspension s join m on m.id = s.member_id where organization.reads_suspensions(s.person_id)
union all select s.member_id, 'suspended end ' || s.id, s.valid_to, 'SUSPENSION_ENDED', null, null, null, null, null, 0
  from organization.suspension s join m on m.id = s.member_id where organization.reads_suspensions(s.person_id)
union all select m.id, 'managed ' || c.id, c.valid_from, 'MANAGED', null, null, nullif(c.valid_to, 'infinity'), c.organization_id, c.decision_id, 5
  from organization.cadre_management c join m on m.person_id = c.person_id
union all select b.member_id, 'badge ' || b.id, b.awarded_on, 'BADGE_AWARDED', null, b.years, null, null, b.decision_id, 5
  from organization.party_badge b join m on m.id = b.member_id
union all select m.id, 'ended', m.ended_on, 'ENDED', case when $told then m.end_kind end, null, null, null, case when $told then m.end_decision_id end, 9 from m where m.ended_on is not null
order by 1, 3, 10, 2`;
