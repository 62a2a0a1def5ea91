import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'organization', name: 'cadre_management' })
@ObjectType({
  description: 'A time in which a committee manages a cadre (diện cấp ủy quản lý): who rates them, who decides on their discipline.',
  simpleResolvers: true,
})
export class CadreManagement {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds. Null while none is known.' })
  validTo: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('uuid', { name: 'end_decision_id', nullable: true })
  endDecisionId: string | null;
}
