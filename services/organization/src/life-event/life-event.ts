import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum LifeEventKind {
  CANDIDATE = 'CANDIDATE',
  CLASS_DONE = 'CLASS_DONE',
  ADMISSION_DECIDED = 'ADMISSION_DECIDED',
  ADMITTED = 'ADMITTED',
  RECOGNIZED = 'RECOGNIZED',
  JOINED = 'JOINED',
  LETTER_SENT = 'LETTER_SENT',
  LETTER_REFUSED = 'LETTER_REFUSED',
  LETTER_CANCELLED = 'LETTER_CANCELLED',
  STAY_BEGAN = 'STAY_BEGAN',
  STAY_ENDED = 'STAY_ENDED',
  TEAM_JOINED = 'TEAM_JOINED',
  POST_BEGAN = 'POST_BEGAN',
  POST_ENDED = 'POST_ENDED',
  EXEMPTED = 'EXEMPTED',
  EXEMPTION_ENDED = 'EXEMPTION_ENDED',
  SUSPENDED = 'SUSPENDED',
  SUSPENSION_ENDED = 'SUSPENSION_ENDED',
  MANAGED = 'MANAGED',
  BADGE_AWARDED = 'BADGE_AWARDED',
  ENDED = 'ENDED',
}
registerEnumType(LifeEventKind, {
  name: 'LifeEventKind',
  description:
    'Đưa vào nguồn kết nạp, học lớp nhận thức về Đảng, có quyết định kết nạp, kết nạp, công nhận chính thức, về sinh hoạt, gửi giấy giới thiệu, không tiếp nhận, hủy giấy, bắt đầu và hết sinh hoạt tạm thời, vào tổ đảng, giữ và thôi chức vụ, miễn và hết miễn sinh hoạt, đình chỉ và hết đình chỉ, đưa vào diện quản lý, tặng huy hiệu, thôi là đảng viên.',
});

@ObjectType({
  description: "One thing that happened in a member's life, made from the rows that record it (quá trình đảng viên).",
  simpleResolvers: true,
})
export class LifeEvent {
  @Field(() => ID, { description: 'Of the row and what of it.' })
  id: string;

  @Field(() => LocalDate)
  on: string;

  @Field(() => LifeEventKind)
  kind: LifeEventKind;

  @Field(() => String, {
    nullable: true,
    description:
      'A code or a number that the kind needs: the position of a post, the name of a team, how it ended, the number of a letter. Null where it needs none.',
  })
  detail: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many years a badge is. Null for other kinds.' })
  years: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Until when it is planned or was. Null where not known.' })
  until: string | null;
}
