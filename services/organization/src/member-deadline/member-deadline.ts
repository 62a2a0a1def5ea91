import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum MemberDeadlineKind {
  ADMISSION_DECISION = 'ADMISSION_DECISION',
  ADMISSION_CEREMONY = 'ADMISSION_CEREMONY',
  PROBATION_REVIEW = 'PROBATION_REVIEW',
  RECOGNITION_DECISION = 'RECOGNITION_DECISION',
  RECOGNITION_REPORT = 'RECOGNITION_REPORT',
  TRANSFER_PRESENT = 'TRANSFER_PRESENT',
  TRANSFER_PROCEDURE = 'TRANSFER_PROCEDURE',
  STAY_END = 'STAY_END',
  CORRECTION_ANSWER = 'CORRECTION_ANSWER',
}
registerEnumType(MemberDeadlineKind, {
  name: 'MemberDeadlineKind',
  description:
    'Quyết định kết nạp, tổ chức lễ kết nạp, chi bộ xét công nhận chính thức, quyết định công nhận, báo cáo cấp trên khi biểu quyết nhiều lần không đạt, nộp giấy giới thiệu, xong thủ tục chuyển sinh hoạt, hết thời gian sinh hoạt tạm thời, trả lời đề nghị sửa hồ sơ.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Something about a member or a candidate that is to be done by a day (việc đến hạn). Computed from rows and rules, never stored.',
})
export class MemberDeadline {
  @Field(() => ID)
  id: string;

  @Field(() => MemberDeadlineKind)
  kind: MemberDeadlineKind;

  @Field(() => String, { description: "The person's name." })
  fullName: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day from which the time runs. Null where a rule that is not known sets it.' })
  since: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The last day. Null where no time is set, or its value is not known.' })
  dueOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days left; less than 0 where it is late. Null as dueOn is.' })
  workingDaysLeft: number | null;

  @Field(() => Boolean, {
    description: 'False where a regulation sets the time and nobody has entered its value, or none of that day is kept.',
  })
  ruleKnown: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Where the time is set: article and regulation. Null where no regulation of that day is kept.',
  })
  basis: string | null;

  personId: string;
  memberId: string | null;
  candidateId: string | null;
  organizationId: string;
}

export const MemberDeadlineConnection = connectionOf(() => MemberDeadline, 'MemberDeadline');
