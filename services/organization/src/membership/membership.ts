import { LocalDate } from '@capuy/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MembershipKind {
  PERMANENT = 'PERMANENT',
  TEMPORARY = 'TEMPORARY',
}
registerEnumType(MembershipKind, { name: 'MembershipKind', description: 'Sinh hoạt chính thức, sinh hoạt tạm thời.' });

@Entity({ schema: 'organization', name: 'membership' })
@ObjectType({ description: 'Where a member belonged over a period (sinh hoạt đảng).', simpleResolvers: true })
export class Membership {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => MembershipKind)
  kind: MembershipKind;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { nullable: true, description: 'The first day they no longer belong there. Null while none is known.' })
  validTo: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Counted among the members there.' })
  counts: boolean;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Votes there.' })
  votes: boolean;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Takes part in meetings there.' })
  attends: boolean;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;
}
