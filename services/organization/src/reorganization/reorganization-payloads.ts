import { Field, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { Job } from '../job/job.js';
import { Reorganization } from './reorganization.js';

@ObjectType()
abstract class ReorganizationPayload extends ChangedPayload {
  @Field(() => Reorganization)
  reorganization: Reorganization;
}

@ObjectType({ description: 'What `draftReorganization` answers.' })
export class DraftReorganizationPayload extends ReorganizationPayload {}

@ObjectType({ description: 'What `reviseReorganization` answers.' })
export class ReviseReorganizationPayload extends ReorganizationPayload {}

@ObjectType({ description: 'What `settleReorganizationChoices` answers.' })
export class SettleReorganizationChoicesPayload extends ReorganizationPayload {}

@ObjectType({ description: 'What `cancelReorganization` answers.' })
export class CancelReorganizationPayload extends ReorganizationPayload {}

@ObjectType({ description: 'What `applyReorganization` answers.' })
export class ApplyReorganizationPayload extends ReorganizationPayload {
  @Field(() => Job, { description: 'The work itself: ask for it until it is over.' })
  job: Job;
}
