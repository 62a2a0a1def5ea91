import { Field, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { Job } from '../job/job.js';
import { Reorganization } from './reorganization.js';

@ObjectType()
abstract class ReorganizationPayload extends ChangedPayload {
  @Field(() => Reorganization)
  reorganization: Reorganization;
}

@ObjectType()
export class DraftReorganizationPayload extends ReorganizationPayload {}

@ObjectType()
export class ReviseReorganizationPayload extends ReorganizationPayload {}

@ObjectType()
export class SettleReorganizationChoicesPayload extends ReorganizationPayload {}

@ObjectType()
export class CancelReorganizationPayload extends ReorganizationPayload {}

@ObjectType()
export class ApplyReorganizationPayload extends ReorganizationPayload {
  @Field(() => Job, { description: 'The work itself: ask for it until it is over.' })
  job: Job;
}
