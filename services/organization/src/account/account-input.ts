import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { AccessGrant, Account, GivenRole } from './account.js';

@InputType({ description: 'What `createAccount` needs.' })
export class CreateAccountInput {
  @Field(() => String, { defaultValue: 'capuy', description: "`capuy` for the built-in sign-in, else the provider's URL." })
  issuer: string;

  @Field(() => String)
  externalSubject: string;

  @Field(() => String)
  displayName: string;

  @Field(() => ID, { nullable: true, description: 'The person it belongs to; without one it holds given roles only.' })
  personId?: string | null;
}

@InputType({ description: 'What `linkAccount` needs.' })
export class LinkAccountInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => ID)
  personId: string;
}

@InputType({ description: 'What `giveGrant` needs.' })
export class GiveGrantInput {
  @Field(() => ID)
  accountId: string;

  @Field(() => GivenRole)
  role: GivenRole;

  @Field(() => ID)
  organizationId: string;

  @Field(() => String, { description: 'What it rests on: a decision, a request.' })
  basis: string;

  @Field(() => LocalDate, { nullable: true, description: 'Default today.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { description: 'The first day it no longer holds. Every given role has an end.' })
  validTo: string;
}

@InputType({ description: 'What `endGrant` needs.' })
export class EndGrantInput {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Why, in a few words.' })
  reason: string;
}

@ObjectType({ description: 'What `createAccount` answers.' })
export class CreateAccountPayload extends ChangedPayload {
  @Field(() => Account, { nullable: true, description: 'Null where it cannot be read just now.' })
  account: Account | null;
}

@ObjectType({ description: 'What `linkAccount` answers.' })
export class LinkAccountPayload extends ChangedPayload {
  @Field(() => Account, { nullable: true, description: 'Null where it cannot be read just now.' })
  account: Account | null;
}

@ObjectType({ description: 'What `giveGrant` answers.' })
export class GiveGrantPayload extends ChangedPayload {
  @Field(() => AccessGrant, { nullable: true, description: 'Null where it cannot be read just now.' })
  grant: AccessGrant | null;
}

@ObjectType({ description: 'What `endGrant` answers.' })
export class EndGrantPayload extends ChangedPayload {
  @Field(() => AccessGrant, { nullable: true, description: 'Null where it cannot be read just now.' })
  grant: AccessGrant | null;
}
