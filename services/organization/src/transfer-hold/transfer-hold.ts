import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'organization', name: 'transfer_hold' })
@ObjectType({
  description:
    'Keeps a person where they are while a case is open (tạm dừng chuyển sinh hoạt đảng). Known to the inspection staff who place and lift it, and to nobody else.',
  simpleResolvers: true,
})
export class TransferHold {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('date', { name: 'placed_on' })
  @Field(() => LocalDate)
  placedOn: string;

  @Column('text', { name: 'decision_number' })
  @Field(() => String, { description: 'Number of the decision that it rests on.' })
  decisionNumber: string;

  @Column('date', { name: 'lifted_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Null while it holds.' })
  liftedOn: string | null;

  @Column('text', { name: 'lift_number', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the decision that lifted it. Null while it holds.' })
  liftNumber: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;
}
