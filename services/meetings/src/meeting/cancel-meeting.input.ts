import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A meeting that will not be held.' })
export class CancelMeetingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'At most 500 characters.' })
  reason: string;
}
