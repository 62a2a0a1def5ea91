import { DateTime } from '@capuy/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A meeting to be held at another time, or in another place.' })
export class PostponeMeetingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => String, { nullable: true, description: 'Absent: the place stays.' })
  place?: string | null;

  @Field(() => String, { description: 'At most 500 characters.' })
  reason: string;
}
