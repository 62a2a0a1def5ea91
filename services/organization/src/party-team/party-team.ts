import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'organization', name: 'party_team' })
@ObjectType({ description: 'A Party team (tổ đảng): part of a branch, never counted as an organization.', simpleResolvers: true })
export class PartyTeam {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its place in the list of teams.' })
  ordinal: number;

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
}
