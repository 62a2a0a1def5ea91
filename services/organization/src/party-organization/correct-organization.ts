import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { BranchKind, ReportingSector } from './classification.js';
import { PartyOrganization } from './party-organization.js';

@InputType({ description: 'What was written wrongly. What is left out stays; null takes it away.' })
export class CorrectOrganizationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { nullable: true, description: 'A day in the period that is corrected; default today.' })
  asOf?: string | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => ReportingSector, { nullable: true })
  reportingSector?: ReportingSector | null;

  @Field(() => BranchKind, { nullable: true })
  branchKind?: BranchKind | null;

  @Field(() => String, { description: 'What was wrong, in a few words.' })
  reason: string;
}

@ObjectType({ description: 'What `correctOrganization` answers.' })
export class CorrectOrganizationPayload extends ChangedPayload {
  @Field(() => PartyOrganization, { nullable: true, description: 'Null where the change took it out of reach.' })
  organization: PartyOrganization | null;
}

@InputType({ description: 'What `setClosedNodeTotals` needs.' })
export class SetClosedNodeTotalsInput {
  @Field(() => ID, { description: 'An organization of the army, police or border guard.' })
  organizationId: string;

  @Field(() => LocalDate, { description: 'The day of the totals; those of the same day are replaced.' })
  asOf: string;

  @Field(() => Int)
  members: number;

  @Field(() => Int)
  baseOrganizations: number;

  @Field(() => Int)
  branches: number;
}

@ObjectType({ description: 'What `setClosedNodeTotals` answers.' })
export class SetClosedNodeTotalsPayload extends ChangedPayload {
  @Field(() => PartyOrganization, { nullable: true, description: 'Null where the change took it out of reach.' })
  organization: PartyOrganization | null;
}
