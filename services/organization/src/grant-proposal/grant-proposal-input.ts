import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GiveGrantInput } from '../account/account-input.js';
import { ChangedPayload } from '../change/changed-payload.js';
import { GrantProposal } from './grant-proposal.js';

@InputType({ description: 'What `proposeGrant` needs. With a later consent the role begins on the day of the consent.' })
export class ProposeGrantInput extends GiveGrantInput {
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
