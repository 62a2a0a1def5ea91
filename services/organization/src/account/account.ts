import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType({ description: 'What a person or a service signs in with (tài khoản).', simpleResolvers: true })
export class Account {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "`capuy` for the built-in sign-in, else the provider's URL." })
  issuer: string;

  @Field(() => String, { description: 'What the provider calls it.' })
  externalSubject: string;

  @Field(() => String)
  displayName: string;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer opens a session. Null while none is set.' })
  validTo: string | null;
}

export const AccountConnection = connectionOf(() => Account, 'Account');

export enum GrantSource {
  POST = 'POST',
  MEMBERSHIP = 'MEMBERSHIP',
  GIVEN = 'GIVEN',
}
registerEnumType(GrantSource, {
  name: 'GrantSource',
  description: 'Follows from a post, follows from a membership, or given by an administrator.',
});

export enum GivenRole {
  MEETING_RECORDER = 'MEETING_RECORDER',
  ASSIGNED_OFFICIAL = 'ASSIGNED_OFFICIAL',
  ENTRY_CLERK = 'ENTRY_CLERK',
  INTEGRATOR = 'INTEGRATOR',
  SECURITY_AUDITOR = 'SECURITY_AUDITOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}
registerEnumType(GivenRole, {
  name: 'GivenRole',
  description:
    'Roles that no post gives: thư ký cuộc họp, cán bộ được phân công, người nhập liệu thay chi bộ, hệ thống tích hợp, kiểm toán an ninh, quản trị.',
});

@ObjectType({ description: 'A role at an organization over a period; its subtree is the scope (quyền).', simpleResolvers: true })
export class AccessGrant {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Code of the role.' })
  role: string;

  @Field(() => GrantSource)
  source: GrantSource;

  @Field(() => String, { description: 'What it rests on: the basis given, or the position it follows from.' })
  basis: string;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds. Null while none is set.' })
  validTo: string | null;

  @Field(() => Boolean, { description: 'Whether it counts only in a session that proved a second factor.' })
  secondFactor: boolean;

  @Field(() => String, { nullable: true, description: 'Name of whoever gave it. Null where it follows from a post or a membership.' })
  givenBy: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may end it: a given one that has not ended.' })
  viewerCanEnd: boolean;
}

@ObjectType({ description: 'A person whom an account may belong to (người).', simpleResolvers: true })
export class AccountPerson {
  @Field(() => ID, { description: 'The person.' })
  id: string;

  @Field(() => String)
  fullName: string;

  @Field(() => Boolean, { description: 'Whether some account belongs to them already.' })
  hasAccount: boolean;
}
