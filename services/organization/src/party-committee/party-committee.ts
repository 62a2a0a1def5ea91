import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PostBasis } from '../post/post.js';

export enum PartyCommitteeKind {
  COMMITTEE = 'COMMITTEE',
  BRANCH_COMMITTEE = 'BRANCH_COMMITTEE',
  INSPECTION_COMMISSION = 'INSPECTION_COMMISSION',
}
registerEnumType(PartyCommitteeKind, { name: 'PartyCommitteeKind', description: 'Cấp ủy (ban chấp hành), chi ủy, ủy ban kiểm tra.' });

@Entity({ schema: 'organization', name: 'party_committee' })
@ObjectType({ description: 'The elected or appointed body that leads an organization over a term (cấp ủy).', simpleResolvers: true })
export class PartyCommittee {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => PartyCommitteeKind)
  kind: PartyCommitteeKind;

  @Column('text', { name: 'term_name' })
  @Field(() => String, { description: 'Nhiệm kỳ, such as `2025-2030`.' })
  termName: string;

  @Column('date', { name: 'term_until', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day the term is over; that alone ends nothing. Null where not set.' })
  termUntil: string | null;

  @Column('text')
  @Field(() => PostBasis)
  basis: PostBasis;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Seats decided on. Null where not recorded.' })
  seats: number | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('date', { name: 'valid_from' })
  @Field(() => LocalDate)
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => LocalDate, { nullable: true, description: 'The first day another leads. Null while none is known.' })
  validTo: string | null;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: string | null;
}
