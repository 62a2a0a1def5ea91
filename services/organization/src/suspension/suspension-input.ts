import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { Suspension } from './suspension.js';

@InputType({ description: 'What `beginSuspension` needs.' })
export class BeginSuspensionInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int, { description: "The member's." })
  version: number;

  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate, { description: 'The first day it no longer holds.' })
  until: string;

  @Field(() => DecisionInput)
  decision: DecisionInput;
}

@InputType({ description: 'What `extendSuspension` needs.' })
export class ExtendSuspensionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'Later than before.' })
  until: string;

  @Field(() => LocalDate, { description: 'The day of the extension.' })
  on: string;
}

@InputType({ description: 'What `endSuspension` needs.' })
export class EndSuspensionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it no longer holds.' })
  on: string;
}

@InputType({ description: 'What `correctSuspension` needs: the days as they should have been entered.' })
export class CorrectSuspensionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate)
  from: string;

  @Field(() => LocalDate)
  until: string;
}

@ObjectType({ description: 'What a change of a suspension answers.' })
export class SuspensionPayload extends ChangedPayload {
  @Field(() => Suspension, { nullable: true, description: 'Null where it cannot be read just now.' })
  suspension: Suspension | null;

  @Field(() => [String], { description: 'What should be looked at: SUSPENSION_TOO_LONG (longer than the rule in force allows).' })
  warnings: string[];
}
