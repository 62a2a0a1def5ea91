import type { RetentionSource, Words } from '@capuy/subgraph';

const words = (vi: string, en: string): Words => ({ vi, en });

/** SQL: a person's name. */
const nameOf = (person: string): string => `(select n.full_name from organization.person_name n where n.person_id = ${person})`;

/** The kinds of records that this service keeps. What is still worked with has no day and is not among them. */
export const RETENTION_SOURCES: readonly RetentionSource[] = [
  {
    code: 'MEMBER_FILE',
    ...words('Hồ sơ đảng viên đã ra khỏi Đảng', 'Files of members who have left'),
    param: 'memberFile.minYears',
    countsFrom: words('ngày thôi là đảng viên', 'the day on which membership ended'),
    // Kept where they last belonged.
    sql: `select m.id, s.organization_id, m.person_id, m.id as member_id, m.file_number as number, ${nameOf('m.person_id')} as title, m.ended_on as counts_from
      from organization.member m join organization.membership s on s.member_id = m.id and s.kind = 'PERMANENT' and s.valid_to = m.ended_on`,
  },
  {
    code: 'ADMISSION_FILE',
    ...words('Hồ sơ nguồn kết nạp đã thôi xét', 'Files of candidates no longer considered'),
    param: 'admissionFile.minYears',
    countsFrom: words('ngày đưa ra khỏi nguồn', 'the day on which the candidate was let go'),
    sql: `select c.id, c.branch_id as organization_id, c.person_id, null::uuid as member_id, null as number, ${nameOf('c.person_id')} as title, c.closed_on as counts_from
      from organization.admission_candidate c where c.closed_on is not null`,
  },
  {
    code: 'TRANSFER_LETTER',
    ...words('Giấy giới thiệu sinh hoạt đã giải quyết', 'Settled letters of transfer'),
    param: 'transferLetter.minYears',
    countsFrom: words('ngày giải quyết', 'the day on which it was settled'),
    // A stay that goes on is not settled.
    sql: `select t.id, t.from_id as organization_id, t.person_id, t.member_id, t.letter_number as number, ${nameOf('t.person_id')} as title,
        case when t.kind = 'TEMPORARY' and t.status = 'RECEIVED' then null else coalesce(t.returned_on, t.settled_on) end as counts_from
      from organization.membership_transfer t`,
  },
  {
    code: 'DECISION',
    ...words('Quyết định', 'Decisions'),
    param: 'decision.minYears',
    countsFrom: words('ngày ký', 'the day of signature'),
    // Of one above ORDINARY nothing but number, day and keeper is here: its keeper hands it over.
    sql: `select d.id, d.issuer_id as organization_id, null::uuid as person_id, null::uuid as member_id, d.number, d.title, d.signed_on as counts_from
      from organization.decision d where d.classification = 'ORDINARY' and d.issuer_id is not null`,
  },
  {
    code: 'REORGANIZATION_FILE',
    ...words('Hồ sơ sắp xếp tổ chức', 'Files of reorganizations'),
    param: 'reorganizationFile.minYears',
    countsFrom: words('ngày có hiệu lực', 'the effective day'),
    sql: `select o.id, o.root_id as organization_id, null::uuid as person_id, null::uuid as member_id, null as number, o.title, o.effective_on as counts_from
      from organization.reorganization o where o.status = 'APPLIED'`,
  },
  {
    code: 'SIGNED_PAGE',
    ...words('Trang có chữ ký của việc nhập thay', 'Signed pages of entries on behalf'),
    param: 'signedPage.minYears',
    countsFrom: words('ngày gửi', 'the day on which it was sent'),
    sql: `select f.id, f.organization_id, null::uuid as person_id, null::uuid as member_id, null as number, f.name as title,
        (f.created_at at time zone 'Asia/Ho_Chi_Minh')::date as counts_from
      from organization.stored_file f where f.purpose = 'EVIDENCE' and f.expires_on is null`,
  },
];
