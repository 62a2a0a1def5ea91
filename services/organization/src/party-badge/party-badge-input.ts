import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { Member } from '../member/member.js';

@InputType({ description: 'Which badges. Conditions left out do not narrow.' })
export class BadgesDueFilter {
  @Field(() => ID, { description: 'The organization, with all below it.' })
  underId: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day of giving; default the next one.' })
  on?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only for this number of years.' })
  years?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Also those reached before the day of giving before, with no badge recorded.' })
  earlier: boolean;
}

@InputType({ description: 'What `awardBadge` needs.' })
export class AwardBadgeInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'For how many years: one of those in force.' })
  years: number;

  @Field(() => LocalDate)
  on: string;

  @Field(() => DecisionInput)
  decision: DecisionInput;
}

@ObjectType({ description: 'What `awardBadge` answers.' })
export class AwardBadgePayload extends ChangedPayload {
  @Field(() => Member, { nullable: true, description: 'Null where it cannot be read just now.' })
  member: Member | null;
}
