import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A session of a class (buổi học).', simpleResolvers: true })
export class TrainingSession {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  ordinal: number;

  @Field(() => LocalDate)
  heldOn: string;

  @Field(() => String, { description: 'Empty where none is given.' })
  topic: string;

  @Field(() => Boolean, { description: 'Whether attendance was entered (đã điểm danh).' })
  recorded: boolean;

  @Field(() => Int, { description: "Persons who were there, as far as the reader's reach goes." })
  attendances: number;

  @Field(() => [ID], { description: "Participants who were there, as far as the reader's reach goes." })
  presentIds: string[];

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;
}
