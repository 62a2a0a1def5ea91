import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { TransferHold } from './transfer-hold.js';

@InputType({ description: 'What `placeTransferHold` needs.' })
export class PlaceTransferHoldInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => LocalDate)
  on: string;

  @Field(() => String, { description: 'Number of the decision that it rests on.' })
  decisionNumber: string;
}

@InputType({ description: 'What `liftTransferHold` needs.' })
export class LiftTransferHoldInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate)
  on: string;

  @Field(() => String, { description: 'Number of the decision that lifts it.' })
  decisionNumber: string;
}

@ObjectType({ description: 'What a change of a hold answers.' })
export class TransferHoldPayload extends ChangedPayload {
  @Field(() => TransferHold, { nullable: true, description: 'Null where it cannot be read just now.' })
  hold: TransferHold | null;
}
