import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { PersonChoiceInput } from '../person/person-choice.js';
import { TrainingClass, TrainingKind } from './training-class.js';
import { TrainingOutcome } from './training-participant.js';

@InputType({ description: 'A session of a class.' })
export class TrainingSessionInput {
  @Field(() => LocalDate)
  heldOn: string;

  @Field(() => String, { defaultValue: '' })
  topic: string;
}

@InputType({ description: 'What `createTrainingClass` needs.' })
export class CreateTrainingClassInput {
  @Field(() => ID, { description: 'The organizer.' })
  organizationId: string;

  @Field(() => String)
  name: string;

  @Field(() => TrainingKind)
  kind: TrainingKind;

  @Field(() => LocalDate)
  startsOn: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  endsOn: string;

  @Field(() => Int, { nullable: true, description: 'How many persons are to come.' })
  planned?: number | null;

  @Field(() => [TrainingSessionInput], { description: 'At least one, within the days of the class.' })
  sessions: TrainingSessionInput[];
}

@InputType({ description: 'What `cancelTrainingClass` needs.' })
export class CancelTrainingClassInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate)
  on: string;
}

@InputType({ description: 'What `addTrainingSession` needs.' })
export class AddTrainingSessionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: "The class's." })
  version: number;

  @Field(() => LocalDate)
  heldOn: string;

  @Field(() => String, { defaultValue: '' })
  topic: string;
}

@InputType({ description: 'A person and who sends them.' })
export class SentPersonInput {
  @Field(() => PersonChoiceInput, { description: 'Member or not.' })
  person: PersonChoiceInput;

  @Field(() => ID, { nullable: true, description: 'Who sends them.' })
  organizationId?: string | null;
}

@InputType({ description: 'What `enrolInTraining` needs. Who is on the list already stays on it.' })
export class EnrolInTrainingInput {
  @Field(() => ID, { description: 'The class.' })
  id: string;

  @Field(() => [SentPersonInput], { description: 'At most 200.' })
  persons: SentPersonInput[];
}

@InputType({ description: 'What `removeFromTraining` needs.' })
export class RemoveFromTrainingInput {
  @Field(() => ID, { description: 'The participant.' })
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'What `recordTrainingAttendance` needs: everybody on the list was there, except these.' })
export class RecordTrainingAttendanceInput {
  @Field(() => ID, { description: 'The session.' })
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => [ID], { description: 'Participants who were absent.' })
  absentIds: string[];
}

@InputType({ description: "One participant's outcome. What is null is taken away." })
export class TrainingResultInput {
  @Field(() => ID, { description: 'The participant.' })
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => TrainingOutcome, { nullable: true })
  outcome?: TrainingOutcome | null;

  @Field(() => String, { nullable: true, description: 'Số chứng nhận.' })
  certificateNumber?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Needed with a number.' })
  certifiedOn?: string | null;
}

@InputType({ description: 'What `settleTrainingResults` needs.' })
export class SettleTrainingResultsInput {
  @Field(() => ID, { description: 'The class.' })
  id: string;

  @Field(() => [TrainingResultInput], { description: 'At most 200.' })
  results: TrainingResultInput[];
}

@ObjectType({ description: 'What a change of a class answers.' })
export class TrainingClassPayload extends ChangedPayload {
  @Field(() => TrainingClass, { nullable: true, description: 'Null where it cannot be read just now.' })
  trainingClass: TrainingClass | null;
}
