/** An organization's printed name on a day; both are SQL expressions. */
const nameOf = (organization: string, day: string): string =>
  `(select v.printed_name from organization.organization_version v where v.organization_id = ${organization} and v.valid_from <= ${day} and ${day} < v.valid_to)`;

/** What an organization stands under on a day: null for one that stands directly below the centre, which no paper of it names. */
const above = (organization: string, day: string): string =>
  `(select p.parent_id from organization.placement p where p.organization_id = ${organization} and p.valid_from <= ${day} and ${day} < p.valid_to)`;

const BORN = `to_char(p.birth_date, case p.birth_precision when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end)`;

/** The person and the numbers and days that had come by a day. */
const personOf = (day: string): string => `n.full_name as "fullName", ${BORN} as born, m.admitted_on as "admittedOn",
  case when m.recognized_on <= ${day} then m.recognized_on end as "recognizedOn", m.file_number as "fileNumber",
  case when m.recognized_on <= ${day} then m.card_number end as "cardNumber"`;

const PERSON = `join organization.person p on p.id = m.person_id join organization.person_name n on n.person_id = m.person_id`;

/** A committee issues the letters of its branches. $1 is the letter. */
export const TRANSFER_LETTER = `
select t.from_id as "organizationId", m.id as "memberId", t.letter_number as number, t.sent_on as "sentOn", t.stay_until as "stayUntil",
  ${nameOf('t.from_id', 't.sent_on')} as "from", ${nameOf('t.to_id', 't.sent_on')} as "to", ${nameOf('i.id', 't.sent_on')} as issuer,
  ${nameOf(above('i.id', 't.sent_on'), 't.sent_on')} as superior, ${personOf('t.sent_on')},
  (select organization.add_working_days(t.sent_on, r.value::int) from organization.rule_in_force('transfer.presentWithin', t.from_id, t.sent_on) r
   where r.value is not null) as "presentBy"
from organization.membership_transfer t
join organization.member m on m.id = t.member_id ${PERSON}
cross join lateral (select ${above('t.from_id', 't.sent_on')} as id) i
where t.id = $1`;

/** A decision on a member. Without one recorded, that of the membership row that began on the day. $1 is the member. */
const memberDecision = (day: string, decision: string): string => `
select w.organization_id as "organizationId", m.id as "memberId", d.number, d.signed_on as "signedOn", d.issuer_name as "issuerName",
  ${nameOf('w.organization_id', 'w.day')} as branch, ${nameOf('i.id', 'w.day')} as issuer, ${nameOf(above('i.id', 'w.day'), 'w.day')} as superior,
  ${personOf('w.day')},
  (select r.value::int from organization.rule_in_force('admission.ceremonyWithin', w.organization_id, w.day) r) as "ceremonyWithin"
from organization.member m ${PERSON}
cross join lateral (
  select ms.organization_id, ms.decision_id, greatest(ms.valid_from, ${day}) as day from organization.membership_history(array[m.id]) ms
  where ms.kind = 'PERMANENT' and ms.valid_to > ${day} order by ms.valid_from limit 1) w
cross join lateral (select ${above('w.organization_id', 'w.day')} as id) i
left join organization.decision d on d.id = coalesce(${decision}, w.decision_id)
where m.id = $1 and ${day} is not null`;

export const ADMISSION_DECISION = memberDecision('m.admitted_on', 'm.admission_decision_id');
export const RECOGNITION_DECISION = memberDecision('m.recognized_on', 'm.recognition_decision_id');
