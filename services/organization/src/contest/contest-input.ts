import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { PersonChoiceInput } from '../person/person-choice.js';
import { ContestResult } from './contest-entrant.js';
import { Contest } from './contest.js';

@InputType({ description: 'What `createContest` needs.' })
export class CreateContestInput {
  @Field(() => ID, { description: 'The organizer.' })
  organizationId: string;

  @Field(() => String)
  name: string;

  @Field(() => LocalDate)
  startsOn: string;

  @Field(() => LocalDate, { description: 'The last day.' })
  endsOn: string;
}

@InputType({ description: 'A person and the committee that sends them.' })
export class ContestEntryInput {
  @Field(() => PersonChoiceInput)
  person: PersonChoiceInput;

  @Field(() => ID, { description: 'The committee that sends them.' })
  organizationId: string;
}

@InputType({ description: 'What `enterContest` needs. Who has entered already stays.' })
export class EnterContestInput {
  @Field(() => ID, { description: 'The contest.' })
  id: string;

  @Field(() => [ContestEntryInput], { description: 'At most 200.' })
  entries: ContestEntryInput[];
}

@InputType({ description: "One entrant's round and result." })
export class ContestResultInput {
  @Field(() => ID, { description: 'The entrant.' })
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'The last round they took part in, from 1 to 5.' })
  round: number;

  @Field(() => ContestResult, { nullable: true, description: 'Null takes it away.' })
  result?: ContestResult | null;
}

@InputType({ description: 'What `settleContestResults` needs.' })
export class SettleContestResultsInput {
  @Field(() => ID, { description: 'The contest.' })
  id: string;

  @Field(() => [ContestResultInput], { description: 'At most 200.' })
  results: ContestResultInput[];
}

@ObjectType({ description: 'What a change of a contest answers.' })
export class ContestPayload extends ChangedPayload {
  @Field(() => Contest, { nullable: true, description: 'Null where it cannot be read just now.' })
  contest: Contest | null;
}
