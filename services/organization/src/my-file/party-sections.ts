import type { PersonalSource } from '@capuy/subgraph';
import { CODES, field } from './codes.js';
import { decisionOf, nameOn, originOf, personName } from './section.sql.js';

const DECISION = field('Quyết định', 'Decision');
const ORIGIN = field('Nguồn (ngày ghi, người ghi)', 'Source (recorded on, by)');
const SINCE = field('Từ ngày', 'From');
const UNTIL = field('Đến trước ngày', 'Until before');
const AT = field('Tổ chức', 'Organization');
const OWN_MEMBERS = '(select m.id from organization.member m where m.person_id = asked.id)';

/** Party life, from the candidate to its end. */
export const PARTY_SECTIONS: readonly PersonalSource[] = [
  {
    code: 'MEMBER',
    ...field('Đảng viên', 'Party membership'),
    tables: ['member'],
    fields: {
      fileNumber: field('Số lý lịch', 'File number'),
      cardNumber: field('Số thẻ đảng viên', 'Member card'),
      admittedOn: field('Ngày vào Đảng', 'Admitted on'),
      admission: field('Quyết định kết nạp', 'Decision on admission'),
      recognizedOn: field('Ngày chính thức', 'Recognized on'),
      recognition: field('Quyết định công nhận', 'Decision on recognition'),
      endedOn: field('Ra khỏi Đảng ngày', 'Ended on'),
      endKind: { ...field('Hình thức ra khỏi Đảng', 'How it ended'), codes: CODES.end },
      end: field('Quyết định ra khỏi Đảng', 'Decision on the end'),
      cardReturnedOn: field('Ngày nộp lại thẻ', 'Card returned on'),
      origin: ORIGIN,
    },
    sql: `select m.id, m.file_number as "fileNumber", m.card_number as "cardNumber", m.admitted_on as "admittedOn", ${decisionOf('m.admission_decision_id')} as admission,
        m.recognized_on as "recognizedOn", ${decisionOf('m.recognition_decision_id')} as recognition, m.ended_on as "endedOn", m.end_kind as "endKind",
        ${decisionOf('m.end_decision_id')} as "end", m.card_returned_on as "cardReturnedOn", ${originOf('m.id')} as origin
      from organization.member m where m.person_id = asked.id order by m.admitted_on, m.id`,
  },
  {
    code: 'MEMBERSHIP',
    ...field('Nơi sinh hoạt đảng', 'Memberships'),
    tables: ['membership'],
    fields: {
      at: field('Chi bộ', 'Branch'),
      kind: { ...field('Hình thức', 'Kind'), codes: CODES.membership },
      since: SINCE,
      until: UNTIL,
      decision: DECISION,
    },
    sql: `select s.id, ${nameOn('s.organization_id', 's.valid_from')} as at, s.kind, s.valid_from as since, s.valid_to as until, ${decisionOf('s.decision_id')} as decision
      from organization.membership s where s.person_id = asked.id order by s.valid_from, s.id`,
  },
  {
    code: 'TEAM',
    ...field('Tổ đảng', 'Party team'),
    tables: ['team_assignment'],
    fields: { team: field('Tổ', 'Team'), at: field('Chi bộ', 'Branch'), since: SINCE, until: UNTIL },
    sql: `select t.id, (select p.name from organization.party_team p where p.id = t.team_id) as team, ${nameOn('t.organization_id', 't.valid_from')} as at,
        t.valid_from as since, t.valid_to as until
      from organization.team_assignment t where t.member_id in ${OWN_MEMBERS} order by t.valid_from, t.id`,
  },
  {
    code: 'TRANSFER',
    ...field('Chuyển sinh hoạt đảng', 'Transfers'),
    tables: ['membership_transfer'],
    fields: {
      letter: field('Số giấy giới thiệu', 'Letter number'),
      kind: { ...field('Hình thức', 'Kind'), codes: CODES.membership },
      from: field('Nơi đi', 'From'),
      to: field('Nơi đến', 'To'),
      sentOn: field('Ngày giới thiệu', 'Sent on'),
      stayUntil: field('Tạm thời đến ngày', 'Stay until'),
      status: { ...field('Tình trạng', 'State'), codes: CODES.transfer },
      settledOn: field('Ngày giải quyết', 'Settled on'),
      returnedOn: field('Ngày trở về', 'Returned on'),
      origin: ORIGIN,
    },
    sql: `select t.id, t.letter_number as letter, t.kind, ${nameOn('t.from_id', 't.sent_on')} as "from", ${nameOn('t.to_id', 't.sent_on')} as "to", t.sent_on as "sentOn",
        t.stay_until as "stayUntil", t.status, t.settled_on as "settledOn", t.returned_on as "returnedOn", ${originOf('t.id')} as origin
      from organization.membership_transfer t where t.person_id = asked.id order by t.sent_on, t.id`,
  },
  {
    code: 'EXEMPTION',
    ...field('Miễn công tác và sinh hoạt đảng', 'Exemptions'),
    tables: ['exemption'],
    fields: { requestedOn: field('Ngày đề nghị', 'Requested on'), since: SINCE, until: UNTIL, decision: DECISION, origin: ORIGIN },
    sql: `select e.id, e.requested_on as "requestedOn", e.valid_from as since, e.valid_to as until, ${decisionOf('e.decision_id')} as decision, ${originOf('e.id')} as origin
      from organization.exemption e where e.person_id = asked.id order by e.valid_from, e.id`,
  },
  {
    code: 'SUSPENSION',
    ...field('Đình chỉ sinh hoạt đảng', 'Suspensions'),
    tables: ['suspension'],
    fields: {
      since: SINCE,
      until: UNTIL,
      extendedOn: field('Gia hạn ngày', 'Extended on'),
      endedOn: field('Thôi đình chỉ ngày', 'Ended on'),
      decision: DECISION,
      origin: ORIGIN,
    },
    sql: `select s.id, s.valid_from as since, s.valid_to as until, s.extended_on as "extendedOn", s.ended_on as "endedOn",
        s.decision_number || ', ' || s.decision_issuer || ', ' || to_char(s.decision_signed_on, 'DD/MM/YYYY') as decision, ${originOf('s.id')} as origin
      from organization.suspension s where s.person_id = asked.id order by s.valid_from, s.id`,
  },
  {
    code: 'BADGE',
    ...field('Huy hiệu Đảng', 'Party badges'),
    tables: ['party_badge'],
    fields: { years: field('Số năm', 'Years'), awardedOn: field('Ngày trao', 'Awarded on'), decision: DECISION, origin: ORIGIN },
    sql: `select b.id, b.years, b.awarded_on as "awardedOn", ${decisionOf('b.decision_id')} as decision, ${originOf('b.id')} as origin
      from organization.party_badge b where b.person_id = asked.id order by b.awarded_on, b.id`,
  },
  {
    code: 'CANDIDATE',
    ...field('Quá trình kết nạp', 'Way to admission'),
    tables: ['admission_candidate'],
    fields: {
      at: field('Chi bộ', 'Branch'),
      stage: { ...field('Bước', 'Stage'), codes: CODES.stage },
      registeredOn: field('Ngày đưa vào nguồn', 'Registered on'),
      classOn: field('Học lớp nhận thức về Đảng', 'Class completed on'),
      certificate: field('Số chứng nhận', 'Certificate'),
      backgroundOn: field('Ngày thẩm tra', 'Background checked on'),
      background: { ...field('Kết quả thẩm tra', 'Outcome of the check'), codes: CODES.background },
      proposedOn: field('Ngày chi bộ đề nghị', 'Proposed on'),
      decidedOn: field('Ngày quyết định', 'Decided on'),
      decision: DECISION,
      closedOn: field('Ngày đưa ra khỏi nguồn', 'Closed on'),
      closeReason: field('Lý do', 'Reason'),
      helpers: field('Người giúp đỡ', 'Helpers'),
      origin: ORIGIN,
    },
    sql: `select c.id, ${nameOn('c.branch_id', 'c.registered_on')} as at, c.stage, c.registered_on as "registeredOn", c.class_on as "classOn", c.class_certificate as certificate,
        c.background_on as "backgroundOn", c.background_outcome as background, c.proposed_on as "proposedOn", c.decided_on as "decidedOn",
        ${decisionOf('coalesce(c.close_decision_id, c.decision_id)')} as decision, c.closed_on as "closedOn", c.close_reason as "closeReason",
        (select string_agg(${personName('h.person_id')}, ', ' order by h.valid_from) from organization.admission_helper h where h.candidate_id = c.id) as helpers, ${originOf('c.id')} as origin
      from organization.admission_candidate c where c.person_id = asked.id order by c.registered_on, c.id`,
  },
  {
    code: 'VOTE',
    ...field('Biểu quyết về kết nạp, công nhận', 'Votes on admission and recognition'),
    tables: ['member_vote'],
    fields: {
      step: { ...field('Cấp', 'Step'), codes: CODES.step },
      at: AT,
      heldOn: field('Ngày', 'Held on'),
      result: field('Số phiếu thuận trên số phải tính', 'In favor of the base'),
      passed: field('Đạt', 'Carried'),
    },
    sql: `select b.id, b.step, ${nameOn('b.organization_id', 'b.held_on')} as at, b.held_on as "heldOn", b.in_favor || '/' || b.base as result, b.passed
      from organization.member_vote b
      where b.member_id in ${OWN_MEMBERS} or b.candidate_id in (select c.id from organization.admission_candidate c where c.person_id = asked.id) order by b.held_on, b.id`,
  },
  {
    code: 'HELPING',
    ...field('Giúp đỡ người vào Đảng', 'Helping a candidate'),
    tables: ['admission_helper'],
    fields: { since: SINCE, until: UNTIL, origin: ORIGIN },
    sql: `select h.id, h.valid_from as since, h.valid_to as until, ${originOf('h.id')} as origin
      from organization.admission_helper h where h.person_id = asked.id order by h.valid_from, h.id`,
  },
  {
    code: 'HAND_OVER',
    ...field('Hồ sơ đã lập biên bản nộp lưu', 'Records handed to the archive'),
    tables: ['hand_over_record'],
    fields: {
      title: field('Hồ sơ', 'Record'),
      number: field('Số biên bản', 'Minutes'),
      archive: field('Lưu trữ', 'Archive'),
      on: field('Ngày giao', 'Handed over on'),
      receivedOn: field('Ngày lưu trữ nhận', 'Received on'),
      basis: field('Căn cứ', 'Basis'),
    },
    sql: `select r.id, concat_ws(', ', r.title, r.number) as title, h.number, h.archive, h.on_day as "on", h.received_on as "receivedOn", r.basis
      from organization.hand_over_record r join organization.hand_over h on h.id = r.hand_over_id
      where r.person_id = asked.id and r.live order by h.on_day, r.id`,
  },
];
