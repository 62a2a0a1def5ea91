import { DateTime } from '@capuy/subgraph';
import { Field, InputType, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';

@InputType({ description: 'What `signOutEverywhere` needs.' })
export class SignOutEverywhereInput {
  @Field(() => DateTime, { description: 'Sessions that began before this instant are over; an instant to come counts as now.' })
  before: Date;
}

@ObjectType({ description: 'What `signOutEverywhere` answers.' })
export class SignOutEverywherePayload extends ChangedPayload {}
