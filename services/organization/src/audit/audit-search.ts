import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An account by which the audit log is searched (tài khoản trong nhật ký).', simpleResolvers: true })
export class AuditAccount {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  displayName: string;

  @Field(() => String, { description: 'What its sign-in calls it (tên đăng nhập).' })
  externalSubject: string;
}

@ObjectType({ description: 'A person by whom the audit log is searched (người có hồ sơ trong nhật ký).', simpleResolvers: true })
export class AuditPerson {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  fullName: string;

  @Field(() => String, { nullable: true, description: 'Printed name of their branch today, to tell namesakes apart. Null without one.' })
  organizationName: string | null;
}
