import { DateTime, PageInfo } from '@capuy/subgraph';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'By which role an account acted, where, on the day of the act (vai trò khi thực hiện).' })
export class ActingRole {
  @Field(() => String, { description: 'Code of the role.' })
  role: string;

  @Field(() => String, { nullable: true, description: 'Printed name of the organization on that day. Null where it had none.' })
  organizationName: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'One record of the audit log (nhật ký kiểm toán). Names of fields, never their values.' })
export class AuditEntry {
  @Field(() => ID)
  id: string;

  @Field(() => DateTime)
  at: Date;

  @Field(() => ID, { nullable: true, description: 'Null where no account acted.' })
  accountId: string | null;

  @Field(() => String, { nullable: true, description: 'Null where no account acted.' })
  accountName: string | null;

  @Field(() => [ActingRole], { description: 'Roles of that day that carried what was done.' })
  roles: ActingRole[];

  @Field(() => String, { description: 'What was done, the verb of the operation.' })
  act: string;

  @Field(() => Boolean, { description: 'Whether it was looked at, not changed.' })
  reading: boolean;

  @Field(() => String, { description: 'Kind of what it was done to.' })
  entity: string;

  @Field(() => ID, { nullable: true, description: 'Null where it was a list, or no one thing.' })
  entityId: string | null;

  @Field(() => String, { nullable: true, description: 'Printed name on that day. Null where the record names no organization.' })
  organizationName: string | null;

  @Field(() => [String], { description: 'Names of the fields.' })
  fields: string[];

  @Field(() => String, { nullable: true, description: 'Why, in the words of who asked. Null where no reason is asked for.' })
  reason: string | null;

  @Field(() => Int, { description: 'Number of persons whose record it was.' })
  subjectCount: number;

  @Field(() => [String], { description: 'Their names, the first twenty.' })
  subjectNames: string[];

  @Field(() => Boolean, { description: 'Part of a case that is not announced: the persons are not told.' })
  withheld: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'A page of `AuditEntry` (nhật ký kiểm toán), latest first.' })
export class AuditEntryConnection {
  @Field(() => [AuditEntry])
  nodes: AuditEntry[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@InputType({ description: 'Which records of the log (điều kiện lọc nhật ký); everything given must hold.' })
export class AuditEntryFilter {
  @Field(() => DateTime, { nullable: true, description: 'From this instant on. Null = from the beginning.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant. Null = until now.' })
  to?: Date | null;

  @Field(() => ID, { nullable: true, description: 'By this account. Null = by any.' })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this person. Null = of any.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this organization or one below it today. Null = of any.' })
  organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'This act. Null = any.' })
  act?: string | null;
}
