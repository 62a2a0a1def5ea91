import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { AsideReason } from './finding.types.js';

@InputType({ description: 'What `setFindingAside` needs.' })
export class SetFindingAsideInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => String, { description: 'Code of the finding.' })
  code: string;

  @Field(() => LocalDate, { description: 'The day it comes back by itself, after today.' })
  until: string;

  @Field(() => AsideReason)
  reason: AsideReason;

  @Field(() => Int, { nullable: true, description: 'Version of `aside` where it is set aside already; absent where it is not.' })
  version?: number | null;
}

@InputType({ description: 'What `takeFindingUp` needs.' })
export class TakeFindingUpInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => String, { description: 'Code of the finding.' })
  code: string;

  @Field(() => Int, { description: 'Version of `aside`.' })
  version: number;
}

@ObjectType({ description: 'What `setFindingAside` and `takeFindingUp` answer.' })
export class FindingAsidePayload extends ChangedPayload {}
