import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CommitteeFunction } from '../viewer/committee-function.js';

@Entity({ schema: 'organization', name: 'committee_body' })
@ObjectType({
  description:
    'A body that serves a committee (cơ quan tham mưu, giúp việc): ban, văn phòng, cơ quan ủy ban kiểm tra. It has functions and staff; it is no node of the tree.',
  simpleResolvers: true,
})
export class CommitteeBody {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('text', { array: true })
  @Field(() => [CommitteeFunction], { description: 'What it does today; its staff see the remotes of these functions.' })
  functions: CommitteeFunction[];

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer exists. Null while no end is decided.' })
  validTo: string | null;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;
}
