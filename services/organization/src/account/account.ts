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
}
