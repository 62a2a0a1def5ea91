import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { CadreManagement } from './cadre-management.js';

@InputType({ description: 'What `assignCadreManagement` needs.' })
export class AssignCadreManagementInput {
  @Field(() => ID)
  personId: string;

  @Field(() => ID, { description: 'Whose committee manages them: in the reach of who records it.' })
  organizationId: string;

  @Field(() => LocalDate)
  from: string;

  @Field(() => DecisionInput)
  decision: DecisionInput;
}

@InputType({ description: 'What `endCadreManagement` needs.' })
export class EndCadreManagementInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it no longer holds.' })
  on: string;

  @Field(() => DecisionInput)
  decision: DecisionInput;
}

@ObjectType({ description: 'What a change of who manages a cadre answers.' })
export class CadreManagementPayload extends ChangedPayload {
  @Field(() => CadreManagement, { nullable: true, description: 'Null where it cannot be read just now.' })
  management: CadreManagement | null;
}
