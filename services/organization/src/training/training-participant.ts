import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum TrainingOutcome {
  EXCELLENT = 'EXCELLENT',
  GOOD = 'GOOD',
  PASSED = 'PASSED',
  NOT_PASSED = 'NOT_PASSED',
}
registerEnumType(TrainingOutcome, { name: 'TrainingOutcome', description: 'Giỏi, khá, đạt, không đạt.' });

@ObjectType({
  description:
    "A person on a class's list (học viên), member or not. Read by the organizer, the sender, whoever reaches the person, and the person.",
  simpleResolvers: true,
})
export class TrainingParticipant {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  personId: string;

  @Field(() => String)
  personName: string;

  @Field(() => TrainingOutcome, { nullable: true, description: 'Null while not given.' })
  outcome: TrainingOutcome | null;

  @Field(() => String, { nullable: true, description: 'Số chứng nhận. Null where none was given.' })
  certificateNumber: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Null where no certificate was given.' })
  certifiedOn: string | null;

  @Field(() => Int, { description: 'Sessions they were at.' })
  attendances: number;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;
}

export const TrainingParticipantConnection = connectionOf(() => TrainingParticipant, 'TrainingParticipant');
