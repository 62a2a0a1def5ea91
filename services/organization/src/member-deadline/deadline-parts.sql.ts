import { probationEnd } from '../recognition/probation-end.sql.js';

/** The relation `probationer`, for the parts: who is one today, with their branch and how the ballots on their recognition stand. */
export const PROBATIONER = `
  select m.id, m.person_id, ms.organization_id, ${probationEnd('m', 'ms.organization_id')} as ends,
    v.failed, v.last_failed, v.proposed_on, v.decided
  from organization.member m
  join organization.membership ms on ms.member_id = m.id and ms.kind = 'PERMANENT' and ms.valid_from <= app.today() and app.today() < ms.valid_to
    and ms.organization_id in (select id from subtree)
  left join lateral (
    select count(*) filter (where mv.step = 'BRANCH' and not mv.passed) as failed, max(mv.held_on) filter (where mv.step = 'BRANCH' and not mv.passed) as last_failed,
      max(mv.held_on) filter (where mv.step = 'BRANCH' and mv.passed) as proposed_on, bool_or(mv.step = 'DECIDING' and mv.passed) as decided
    from organization.member_vote mv where mv.member_id = m.id) v on true
  where m.recognized_on is null and m.ended_on is null`;

const SPENT = `p.failed >= (select r.value from organization.rule_in_force('recognition.maxFailedBallots', p.organization_id, p.last_failed) r)`;

/**
 * What is to be done by a day, a part for each kind. A part is a select over `subtree (id)`, the organizations asked for, and
 * `probationer` where it is about one. Its columns, in this order: what it is about (unique within the kind), person, member or
 * null, candidate or null, organization, the day from which the time runs or null, the rule's parameter (working days or months),
 * and a last day that stands by itself or null: then the parameter only names the legal basis. $2 is the day asked for.
 * A new kind: a value of `MemberDeadlineKind`, a part here, a word in the browser.
 */
export const DEADLINE_PARTS: Readonly<Record<string, string>> = {
  ADMISSION_DECISION: `
    select c.id, c.person_id, null::uuid, c.id, c.branch_id, c.proposed_on, 'admission.decideWithin', null::date
    from organization.admission_candidate c
    where c.stage in ('BRANCH_PROPOSED', 'COMMITTEE_PROPOSED') and c.branch_id in (select id from subtree)`,
  ADMISSION_CEREMONY: `
    select c.id, c.person_id, null::uuid, c.id, c.branch_id, c.decided_on, 'admission.ceremonyWithin', null::date
    from organization.admission_candidate c where c.stage = 'DECIDED' and c.branch_id in (select id from subtree)`,
  // Known a month ahead, so that the branch can put it on its agenda.
  PROBATION_REVIEW: `
    select p.id, p.person_id, p.id, null::uuid, p.organization_id, p.ends, 'probation.reviewWithin', null::date
    from probationer p
    where p.proposed_on is null and (p.ends is null or p.ends <= $2::date + 30) and (${SPENT}) is not true`,
  RECOGNITION_DECISION: `
    select p.id, p.person_id, p.id, null::uuid, p.organization_id, p.proposed_on, 'recognition.decideWithin', null::date
    from probationer p where p.proposed_on is not null`,
  // The superior is told, and decides; no time is set for it.
  RECOGNITION_REPORT: `
    select p.id, p.person_id, p.id, null::uuid, p.organization_id, p.last_failed, 'recognition.maxFailedBallots', null::date
    from probationer p where p.proposed_on is null and p.decided is not true and ${SPENT}`,
  TRANSFER_PRESENT: `
    select t.id, t.person_id, t.member_id, null::uuid, t.from_id, t.sent_on, 'transfer.presentWithin', null::date
    from organization.membership_transfer t where t.status = 'SENT' and t.from_id in (select id from subtree)`,
  // The whole way of a letter, once the time to hand it in has passed.
  TRANSFER_PROCEDURE: `
    select t.id, t.person_id, t.member_id, null::uuid, t.from_id, t.sent_on, 'transfer.procedureWithin', null::date
    from organization.membership_transfer t
    where t.status = 'SENT' and t.from_id in (select id from subtree) and organization.present_by(t.from_id, t.sent_on) < $2::date`,
  // Known a month ahead: it is ended or extended by then.
  STAY_END: `
    select t.id, t.person_id, t.member_id, null::uuid, t.from_id, t.settled_on, case when t.for_study then 'studyStay.maxMonths' else 'stay.maxMonths' end, t.stay_until
    from organization.membership_transfer t
    where t.kind = 'TEMPORARY' and t.status = 'RECEIVED' and t.stay_until <= $2::date + 30 and t.from_id in (select id from subtree)`,
  // Only for whoever answers: to others it is no matter that somebody asked. The day stands by itself, since the rule is that of
  // the office that was asked.
  CORRECTION_ANSWER: `
    select c.id, c.person_id, c.member_id, null::uuid, c.organization_id, c.asked_on, 'correction.answerWithin', c.due_on
    from organization.corrections_to_answer() c where c.organization_id in (select id from subtree)`,
};
