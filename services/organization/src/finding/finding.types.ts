import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, LocalDate } from '@capuy/subgraph';
import { ReportingSector } from '../party-organization/classification.js';

export enum FindingSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  NOTICE = 'NOTICE',
}
registerEnumType(FindingSeverity, { name: 'FindingSeverity', description: 'ERROR stops what it is about; WARNING and NOTICE are shown.' });

export enum AsideReason {
  BEING_MENDED = 'BEING_MENDED',
  EXCEPTION_GRANTED = 'EXCEPTION_GRANTED',
  RECORDS_INCOMPLETE = 'RECORDS_INCOMPLETE',
  RULE_NOT_CLEAR = 'RULE_NOT_CLEAR',
}
registerEnumType(AsideReason, {
  name: 'AsideReason',
  description: 'Vì sao để lại sau: đang khắc phục; cấp trên đã cho phép; hồ sơ chưa đủ; quy định chưa rõ.',
});

@ObjectType({ description: 'A finding that an office has looked at and leaves until a day (điểm để lại sau).', simpleResolvers: true })
export class FindingAside {
  @Field(() => LocalDate, { description: 'The day it comes back.' })
  until: string;

  @Field(() => AsideReason)
  reason: AsideReason;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A breach of a rule, or a seat that is empty, found from rows on a day (điểm cần xem lại).',
})
export class Finding {
  @Field(() => String, { description: 'Such as BRANCH_TOO_SMALL; clients word it.' })
  code: string;

  @Field(() => FindingSeverity)
  severity: FindingSeverity;

  organizationId: string;
  asOf: string;

  @Field(() => Float, { description: 'What was counted.' })
  actual: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What the rule allows or asks; null where it is a date that has passed, or a post that nobody holds.',
  })
  limit: number | null;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;

  @Field(() => ID, { nullable: true, description: 'The rule set; null where no regulation of ours sets it.' })
  ruleSetId: string | null;

  @Field(() => String, { nullable: true, description: 'Number and issuer of the regulation; null as ruleSetId is.' })
  regulation: string | null;

  @Field(() => FindingAside, { nullable: true, description: 'Null while nobody has set it aside, and from its day on.' })
  aside: FindingAside | null;

  @Field(() => Boolean, { description: 'Whether the viewer may set it aside.' })
  viewerCanSetAside: boolean;
}

export const FindingConnection = connectionOf(() => Finding, 'Finding');

@InputType({ description: 'Which findings. Conditions left out do not narrow.' })
export class FindingFilter {
  @Field(() => [String], { nullable: true, description: 'Codes.' })
  codes?: string[] | null;

  @Field(() => [ReportingSector], { nullable: true, description: 'Reporting sectors of the base organization.' })
  reportingSectors?: ReportingSector[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those set aside; absent: only those that are not.' })
  aside?: boolean | null;
}

@ObjectType({ description: 'How many findings of a code there are (số điểm cần xem lại).', simpleResolvers: true })
export class FindingCount {
  @Field(() => String)
  code: string;

  @Field(() => FindingSeverity)
  severity: FindingSeverity;

  @Field(() => Int, { description: 'Not set aside.' })
  open: number;

  @Field(() => Int, { description: 'Set aside until a day.' })
  aside: number;
}
