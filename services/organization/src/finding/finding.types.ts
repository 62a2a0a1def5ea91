import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '@capuy/subgraph';

export enum FindingSeverity {
  ERROR = 'ERROR',
  WARNING = 'WARNING',
  NOTICE = 'NOTICE',
}
registerEnumType(FindingSeverity, { name: 'FindingSeverity', description: 'ERROR stops what it is about; WARNING and NOTICE are shown.' });

@ObjectType({ simpleResolvers: true, description: 'A breach of a rule, found from rows on a day (điểm cần xem lại).' })
export class Finding {
  @Field(() => String, { description: 'Such as BRANCH_TOO_SMALL; clients word it.' })
  code: string;

  @Field(() => FindingSeverity)
  severity: FindingSeverity;

  organizationId: string;
  asOf: string;

  @Field(() => Float, { description: 'What was counted.' })
  actual: number;

  @Field(() => Float, { nullable: true, description: 'What the rule allows or asks; null where it is a date that has passed.' })
  limit: number | null;

  @Field(() => String, { description: 'Article of the regulation.' })
  article: string;

  @Field(() => ID, { nullable: true, description: 'The rule set; null where no regulation of ours sets it.' })
  ruleSetId: string | null;

  @Field(() => String, { nullable: true, description: 'Number and issuer of the regulation; null as ruleSetId is.' })
  regulation: string | null;
}

export const FindingConnection = connectionOf(() => Finding, 'Finding');
