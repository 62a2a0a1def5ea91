import type { PersonalSource, Words } from '@capuy/subgraph';

const field = (vi: string, en: string): Words => ({ vi, en });

/** The sections of a person's file that this service holds. */
export const SECTIONS: readonly PersonalSource[] = [
  {
    code: 'MEETING_CHAIR',
    ...field('Chủ trì cuộc họp', 'Meetings to chair'),
    tables: ['meeting.chair_person_id'],
    fields: {
      title: field('Cuộc họp', 'Meeting'),
      at: field('Tổ chức', 'Organization'),
      day: field('Ngày', 'Day'),
      place: field('Địa điểm', 'Place'),
      status: {
        ...field('Tình trạng', 'State'),
        codes: { REGISTERED: field('Đã đăng ký', 'Registered'), CANCELLED: field('Đã hủy', 'Cancelled') },
      },
    },
    sql: `select m.id, m.title, m.day, m.place, m.status,
        (select v.printed_name from organization.organization_version v where v.organization_id = m.organization_id and v.valid_from <= m.day and m.day < v.valid_to) as at
      from meetings.meeting m where m.chair_person_id = asked.id order by m.starts_at, m.id`,
  },
];

/** Columns that point at a person or an account and are not in the file, each with the reason. */
export const NOT_IN_FILE: Readonly<Record<string, string>> = {
  'secret_paper.recorded_by': "Who did the office's work: the log of acts tells it.",
  'meeting.registered_by': "Who did the office's work: the log of acts tells it.",
};
