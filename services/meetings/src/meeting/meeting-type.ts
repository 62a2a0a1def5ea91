import { registerEnumType } from 'type-graphql';

export enum MeetingType {
  REGULAR = 'REGULAR',
  THEMATIC = 'THEMATIC',
  EXTRAORDINARY = 'EXTRAORDINARY',
  COMMITTEE_SESSION = 'COMMITTEE_SESSION',
  TEAM_MEETING = 'TEAM_MEETING',
  PLENARY = 'PLENARY',
  CONGRESS = 'CONGRESS',
}

registerEnumType(MeetingType, {
  name: 'MeetingType',
  description: 'Which type an organization may hold is dated data with its legal basis.',
  valuesConfig: {
    REGULAR: { description: 'Sinh hoạt chi bộ thường kỳ.' },
    THEMATIC: { description: 'Sinh hoạt chi bộ chuyên đề.' },
    EXTRAORDINARY: { description: 'Sinh hoạt chi bộ bất thường.' },
    COMMITTEE_SESSION: { description: 'Họp cấp ủy, chi ủy.' },
    TEAM_MEETING: { description: 'Sinh hoạt tổ đảng.' },
    PLENARY: { description: 'Hội nghị đảng bộ cơ sở.' },
    CONGRESS: { description: 'Đại hội.' },
  },
});
