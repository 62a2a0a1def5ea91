import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { CommitteeFunction } from '../viewer/committee-function.js';
import { CommitteeBody } from './committee-body.js';

@InputType({ description: 'What `createCommitteeBody` needs.' })
export class CreateCommitteeBodyInput {
  @Field(() => ID, { description: 'The organization whose committee it serves.' })
  organizationId: string;

  @Field(() => String)
  name: string;

  @Field(() => [CommitteeFunction])
  functions: CommitteeFunction[];

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;
}

@InputType({ description: 'What is left out stays.' })
export class ChangeCommitteeBodyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => [CommitteeFunction], { nullable: true, description: 'From today on.' })
  functions?: CommitteeFunction[] | null;
}

@InputType({ description: 'What `endCommitteeBody` needs.' })
export class EndCommitteeBodyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it no longer exists; posts in it end then.' })
  on: string;
}

@ObjectType({ description: 'What `createCommitteeBody` answers.' })
export class CreateCommitteeBodyPayload extends ChangedPayload {
  @Field(() => CommitteeBody, { nullable: true, description: 'Null where the change took it out of reach.' })
  body: CommitteeBody | null;
}

@ObjectType({ description: 'What `changeCommitteeBody` answers.' })
export class ChangeCommitteeBodyPayload extends ChangedPayload {
  @Field(() => CommitteeBody, { nullable: true, description: 'Null where the change took it out of reach.' })
  body: CommitteeBody | null;
}

@ObjectType({ description: 'What `endCommitteeBody` answers.' })
export class EndCommitteeBodyPayload extends ChangedPayload {
  @Field(() => CommitteeBody, { nullable: true, description: 'Null where the change took it out of reach.' })
  body: CommitteeBody | null;
}
