import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { AccessGrant, GivenRole } from '../account/account.js';

export const AccessGrantConnection = connectionOf(() => AccessGrant, 'AccessGrant');

@InputType({ description: 'Which given roles are asked for.' })
export class GivenGrantFilter {
  @Field(() => [GivenRole], { nullable: true, description: 'Default every given role.' })
  roles?: GivenRole[] | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those that end on this day or before.' })
  endsBy?: string | null;
}

@ObjectType({ description: 'A role that may be given, and what giving it takes (quyền có thể giao).', simpleResolvers: true })
export class GivenRoleRule {
  @Field(() => GivenRole)
  role: GivenRole;

  @Field(() => Boolean, { description: 'Whether a second administrator must consent, and a second factor is needed at sign-in.' })
  needsConsent: boolean;

  @Field(() => [String], { description: 'How sensitive the data are that it opens, as codes of field classes.' })
  classes: string[];
}

export enum GivenAnewState {
  OPEN = 'OPEN',
  PROPOSED = 'PROPOSED',
  GIVEN = 'GIVEN',
}
registerEnumType(GivenAnewState, { name: 'GivenAnewState', description: 'Chưa giao lại, đang chờ đồng ý, đã giao lại.' });

@ObjectType({
  description: 'A given role that ended with its organization in a reorganization (quyền phải giao lại).',
  simpleResolvers: true,
})
export class EndedGrant {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  accountName: string;

  @Field(() => String, { description: 'Code of the role.' })
  role: string;

  @Field(() => String, { description: 'What it rested on.' })
  basis: string;

  @Field(() => LocalDate, { description: 'The day the organization ended, and the role with it.' })
  endedOn: string;

  @Field(() => GivenAnewState)
  state: GivenAnewState;
}
