import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OnBehalfInput } from '../entry-on-behalf/on-behalf-input.js';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { Exemption } from './exemption.js';

@InputType({ description: 'What `beginExemption` needs.' })
export class BeginExemptionInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int, { description: "The member's." })
  version: number;

  @Field(() => LocalDate, { description: 'The day of the request.' })
  requestedOn: string;

  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds; absent where it is for good.' })
  until?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the superior committee was informed.' })
  informedOn?: string | null;

  @Field(() => DecisionInput, { description: "The branch's." })
  decision: DecisionInput;

  @Field(() => OnBehalfInput, { nullable: true, description: 'Where it is entered for a branch that cannot. Absent: for oneself.' })
  onBehalf?: OnBehalfInput | null;
}

@InputType({ description: 'What `extendExemption` needs.' })
export class ExtendExemptionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { nullable: true, description: 'Later than before; absent where it is now for good.' })
  until?: string | null;

  @Field(() => DecisionInput)
  decision: DecisionInput;
}

@InputType({ description: 'What `endExemption` needs.' })
export class EndExemptionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it no longer holds.' })
  on: string;

  @Field(() => DecisionInput, { nullable: true, description: 'Absent where the member comes back of their own accord.' })
  decision?: DecisionInput | null;
}

@InputType({ description: 'What `correctExemption` needs: the days as they should have been entered.' })
export class CorrectExemptionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate, { nullable: true, description: 'Absent where no end is known.' })
  until?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When the superior committee was informed; absent where not known.' })
  informedOn?: string | null;
}

@ObjectType({ description: 'What a change of an exemption answers.' })
export class ExemptionPayload extends ChangedPayload {
  @Field(() => Exemption, { nullable: true, description: 'Null where it cannot be read just now.' })
  exemption: Exemption | null;
}
