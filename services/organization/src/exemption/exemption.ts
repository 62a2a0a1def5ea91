import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'organization', name: 'exemption' })
@ObjectType({
  description:
    'A time without Party work and activity on the own request (miễn công tác và sinh hoạt đảng): counted, neither expected nor rated.',
  simpleResolvers: true,
})
export class Exemption {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('date', { name: 'requested_on' })
  @Field(() => LocalDate, { description: 'The day of the request.' })
  requestedOn: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds. Null while none is known.' })
  validTo: string | null;

  @Column('date', { name: 'informed_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'When the superior committee was informed. Null where not recorded.' })
  informedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('uuid', { name: 'changed_decision_id', nullable: true })
  changedDecisionId: string | null;
}
