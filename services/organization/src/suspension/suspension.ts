import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'organization', name: 'suspension' })
@ObjectType({
  description: 'A time in which a member is suspended from Party activity (đình chỉ sinh hoạt đảng). Read by role, and by the member.',
  simpleResolvers: true,
})
export class Suspension {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { description: 'The first day it no longer holds: planned, then as it ended.' })
  validTo: string;

  @Column('date', { name: 'extended_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day it was extended. Null where it was not.' })
  extendedOn: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day it was ended. Null where it was not, or ran out.' })
  endedOn: string | null;

  @Column('text', { name: 'decision_number' })
  @Field(() => String, { description: "The decision's number." })
  decisionNumber: string;

  @Column('text', { name: 'decision_issuer' })
  @Field(() => String, { description: 'Who decided.' })
  decisionIssuer: string;

  @Column('date', { name: 'decision_signed_on' })
  @Field(() => LocalDate, { description: 'The day the decision was signed.' })
  decisionSignedOn: string;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;
}
