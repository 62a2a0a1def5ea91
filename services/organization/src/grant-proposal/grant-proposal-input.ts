import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GivenRole } from '../account/account.js';
import { ChangedPayload } from '../change/changed-payload.js';
import { GrantProposal } from './grant-proposal.js';

@InputType({ description: 'What `proposeGrant` needs.' })
export class ProposeGrantInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => GivenRole)
  role: GivenRole;

  @Field(() => ID)
  organizationId: string;

  @Field(() => String, { description: 'What it rests on: a decision, a request.' })
  basis: string;

  @Field(() => LocalDate, { nullable: true, description: 'Default today. With a later consent it begins on the day of the consent.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { description: 'The first day it no longer holds. Every given role has an end.' })
  validTo: string;

  @Field(() => ID, { nullable: true, description: 'The grant that ended with its organization, where this gives it anew.' })
  replacesId?: string | null;
}

@InputType({ description: 'What `consentToGrant` and `withdrawGrantProposal` need.' })
export class SettleGrantProposalInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'As read; another is CONFLICT.' })
  version: number;
}

@InputType({ description: 'What `refuseGrant` needs.' })
export class RefuseGrantInput extends SettleGrantProposalInput {
  @Field(() => String, { description: 'Why, in a few words.' })
  reason: string;
}

@ObjectType({ description: 'What proposing, consenting, refusing and withdrawing answer.' })
export class GrantProposalPayload extends ChangedPayload {
  @Field(() => GrantProposal, { nullable: true, description: 'Null where it cannot be read just now.' })
  proposal: GrantProposal | null;
}
