import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { Member, MemberEndKind } from './member.js';

@InputType({ description: 'What `recognizeMember` needs.' })
export class RecognizeMemberInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'Ngày chính thức: the day the decision counts from, which may lie before it was signed.' })
  recognizedOn: string;

  @Field(() => String, { nullable: true, description: 'Số thẻ đảng viên; absent where not yet issued.' })
  cardNumber?: string | null;

  @Field(() => DecisionInput)
  decision: DecisionInput;
}

@ObjectType({ description: 'What `recognizeMember` answers.' })
export class RecognizeMemberPayload extends ChangedPayload {
  @Field(() => [String], {
    description:
      'What should be looked at: NO_VOTES (none was recorded), NOT_THE_END_OF_PROBATION (another day than the rule gives), PROBATION_TERM_UNKNOWN.',
  })
  warnings: string[];

  @Field(() => Member, { nullable: true, description: 'Null where it cannot be read just now.' })
  member: Member | null;
}

@InputType({ description: 'What `endPartyLife` needs.' })
export class EndPartyLifeInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int)
  version: number;

  @Field(() => MemberEndKind)
  kind: MemberEndKind;

  @Field(() => LocalDate, { description: 'The first day they are no longer a member; for a death, the day after.' })
  on: string;

  @Field(() => DecisionInput, { nullable: true, description: 'Needed for all but a death.' })
  decision?: DecisionInput | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day the card came back; absent while it did not, or where there is none.' })
  cardReturnedOn?: string | null;
}

@InputType({ description: 'What `recordCardReturn` needs.' })
export class RecordCardReturnInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate)
  on: string;
}

@ObjectType({ description: 'What `recordCardReturn` answers.' })
export class RecordCardReturnPayload extends ChangedPayload {
  @Field(() => Member, { nullable: true, description: 'Null where it cannot be read just now.' })
  member: Member | null;
}

@ObjectType({ description: 'What `endPartyLife` answers.' })
export class EndPartyLifePayload extends ChangedPayload {
  @Field(() => Member, { nullable: true, description: 'Null where the change took it out of reach.' })
  member: Member | null;
}
