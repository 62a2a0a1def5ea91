import type { PersonalSource } from '@capuy/subgraph';
import { PERSONAL_VALUES } from '../person/personal-fields.service.js';
import { CODES, field } from './codes.js';
import { decisionOf, nameOn, originOf, personName } from './section.sql.js';

const DECISION = field('Quyết định', 'Decision');
const ORIGIN = field('Nguồn (ngày ghi, người ghi)', 'Source (recorded on, by)');
const SINCE = field('Từ ngày', 'From');
const UNTIL = field('Đến trước ngày', 'Until before');
const AT = field('Tổ chức', 'Organization');

/** Who the person is, and what they do apart from Party life. */
export const PERSON_SECTIONS: readonly PersonalSource[] = [
  {
    code: 'IDENTITY',
    ...field('Thông tin cá nhân', 'Identity'),
    tables: ['person', 'person_name'],
    fields: {
      fullName: field('Họ và tên', 'Full name'),
      gender: { ...field('Giới tính', 'Gender'), codes: CODES.gender },
      birthDate: field('Ngày sinh', 'Date of birth'),
      identityNumber: field('Số định danh cá nhân', 'Identity number'),
      ethnicity: field('Dân tộc', 'Ethnicity'),
      education: field('Trình độ học vấn', 'Education'),
      phone: field('Điện thoại', 'Phone'),
      address: field('Địa chỉ', 'Address'),
      origin: ORIGIN,
    },
    sql: `select p.id, ${personName('p.id')} as "fullName", p.gender, ${PERSONAL_VALUES.birthDate.value} as "birthDate", p.identity_number as "identityNumber",
        p.ethnicity, p.education, p.phone, p.address, ${originOf('p.id')} as origin
      from organization.person p where p.id = asked.id`,
  },
  {
    code: 'ACCOUNT',
    ...field('Tài khoản và vai trò', 'Account and roles'),
    tables: ['account'],
    fields: {
      displayName: field('Tên hiển thị', 'Display name'),
      subject: field('Mã tài khoản', 'Account identifier'),
      role: { ...field('Vai trò', 'Role'), codes: CODES.role },
      at: AT,
      since: SINCE,
      until: UNTIL,
      basis: field('Căn cứ', 'Basis'),
    },
    sql: `select coalesce(g.id, a.id) as id, a.display_name as "displayName", a.external_subject as subject, g.role,
        ${nameOn('g.organization_id', 'app.today()')} as at, coalesce(g.valid_from, a.valid_from) as since, coalesce(g.valid_to, a.valid_to) as until, case when g.source = 'GIVEN' then g.basis end as basis
      from organization.account a left join organization.access_grant g on g.account_id = a.id where a.person_id = asked.id order by since, id`,
  },
  {
    code: 'POST',
    ...field('Chức vụ', 'Posts'),
    tables: ['post'],
    fields: {
      position: { ...field('Chức vụ', 'Position'), codes: CODES.position },
      at: AT,
      basis: { ...field('Hình thức', 'Basis'), codes: CODES.basis },
      since: SINCE,
      until: UNTIL,
      decision: DECISION,
      endReason: { ...field('Lý do thôi giữ', 'Why it ended'), codes: CODES.postEnd },
      origin: ORIGIN,
    },
    sql: `select p.id, p.position, ${nameOn('p.organization_id', 'p.valid_from')} as at, p.basis, p.valid_from as since, p.valid_to as until,
        ${decisionOf('p.decision_id')} as decision, p.end_reason as "endReason", ${originOf('p.id')} as origin
      from organization.post p where p.person_id = asked.id order by p.valid_from, p.id`,
  },
  {
    code: 'CADRE_MANAGEMENT',
    ...field('Diện cấp ủy quản lý', 'Committee that manages the cadre'),
    tables: ['cadre_management'],
    fields: { at: field('Cấp ủy quản lý', 'Managed by'), since: SINCE, until: UNTIL, decision: DECISION, origin: ORIGIN },
    sql: `select c.id, ${nameOn('c.organization_id', 'c.valid_from')} as at, c.valid_from as since, c.valid_to as until, ${decisionOf('c.decision_id')} as decision,
        ${originOf('c.id')} as origin
      from organization.cadre_management c where c.person_id = asked.id order by c.valid_from, c.id`,
  },
  {
    code: 'TRAINING',
    ...field('Bồi dưỡng', 'Training'),
    tables: ['training_participant'],
    fields: {
      name: field('Lớp', 'Class'),
      startsOn: field('Khai giảng', 'Began on'),
      endsOn: field('Bế giảng', 'Ended on'),
      attended: field('Số buổi dự', 'Sessions attended'),
      outcome: { ...field('Kết quả', 'Result'), codes: CODES.trainingOutcome },
      certificate: field('Số chứng nhận', 'Certificate number'),
      certifiedOn: field('Ngày cấp', 'Certified on'),
      origin: ORIGIN,
    },
    sql: `select t.id, k.name, k.starts_on as "startsOn", k.ends_on as "endsOn",
        (select count(*) from organization.training_attendance a where a.participant_id = t.id) as attended,
        t.outcome, t.certificate_number as certificate, t.certified_on as "certifiedOn", ${originOf('t.id')} as origin
      from organization.training_participant t join organization.training_class k on k.id = t.class_id where t.person_id = asked.id order by k.starts_on, t.id`,
  },
  {
    code: 'CONTEST',
    ...field('Hội thi', 'Contests'),
    tables: ['contest_entrant'],
    fields: { name: field('Hội thi', 'Contest'), round: field('Vòng', 'Round'), result: field('Kết quả', 'Result'), origin: ORIGIN },
    sql: `select e.id, c.name, e.round, e.result, ${originOf('e.id')} as origin
      from organization.contest_entrant e join organization.contest c on c.id = e.contest_id where e.person_id = asked.id order by c.starts_on, e.round, e.id`,
  },
  {
    code: 'RESIDENCE',
    ...field('Giữ mối liên hệ nơi cư trú', 'Link to the place of residence'),
    tables: ['residence_link'],
    fields: {
      from: field('Nơi giới thiệu', 'Introduced by'),
      to: field('Nơi cư trú', 'Residence'),
      since: SINCE,
      letter: field('Số giấy giới thiệu', 'Letter number'),
      receivedOn: field('Ngày tiếp nhận', 'Received on'),
      excusedOn: field('Được miễn từ', 'Excused since'),
      endedOn: field('Thôi từ', 'Ended on'),
      comments: field('Nhận xét từng năm', 'Comments by year'),
      origin: ORIGIN,
    },
    sql: `select l.id, coalesce(l.from_name, ${nameOn('l.from_id', 'l.since')}) as "from", coalesce(l.to_name, ${nameOn('l.to_id', 'l.since')}) as "to", l.since,
        l.letter_number as letter, l.received_on as "receivedOn", l.excused_on as "excusedOn", l.ended_on as "endedOn",
        (select string_agg(c.year || ': ' || coalesce((select k.name from organization.residence_code k where k.code = c.outcome_code limit 1), c.outcome_code), '; ' order by c.year)
         from organization.residence_comment c where c.link_id = l.id) as comments, ${originOf('l.id')} as origin
      from organization.residence_link l where l.person_id = asked.id order by l.since, l.id`,
  },
  {
    code: 'MERGE',
    ...field('Hồ sơ đã gộp', 'Merged records'),
    tables: ['record_merge'],
    fields: {
      name: field('Hồ sơ được gộp vào', 'Record merged into this'),
      mergedOn: field('Ngày gộp', 'Merged on'),
      undoneOn: field('Ngày tách lại', 'Undone on'),
    },
    sql: `select m.id, m.losing_name as name, m.merged_on as "mergedOn", m.undone_on as "undoneOn"
      from organization.record_merge m where m.surviving_id = asked.id order by m.merged_on, m.id`,
  },
  {
    code: 'CORRECTION',
    ...field('Đề nghị sửa', 'Requests for corrections'),
    tables: ['correction_request'],
    fields: {
      about: field('Nội dung', 'About'),
      rightText: field('Đề nghị ghi', 'What is right'),
      proofs: field('Số giấy tờ kèm theo', 'Papers attached'),
      askedOn: field('Ngày đề nghị', 'Asked on'),
      status: { ...field('Tình trạng', 'State'), codes: CODES.correction },
      settledOn: field('Ngày giải quyết', 'Settled on'),
      answer: field('Trả lời', 'Answer'),
    },
    sql: `select r.id, r.about, r.right_text as "rightText",
        nullif((select count(*) from organization.correction_proof p where p.request_id = r.id), 0)::text as proofs, r.asked_on as "askedOn", r.status, r.settled_on as "settledOn", r.answer
      from organization.correction_request r where r.person_id = asked.id order by r.asked_on, r.id`,
  },
];
