import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TrainingKind {
  PARTY_AWARENESS = 'PARTY_AWARENESS',
  NEW_MEMBER = 'NEW_MEMBER',
  POLITICAL_THEORY = 'POLITICAL_THEORY',
  COMMITTEE_WORK = 'COMMITTEE_WORK',
  PARTY_WORK = 'PARTY_WORK',
  KNOWLEDGE_UPDATE = 'KNOWLEDGE_UPDATE',
  OTHER = 'OTHER',
}
registerEnumType(TrainingKind, {
  name: 'TrainingKind',
  description: 'Nhận thức về Đảng, đảng viên mới, lý luận chính trị, cấp ủy viên, nghiệp vụ công tác đảng, cập nhật kiến thức, khác.',
});

@Entity({ schema: 'organization', name: 'training_class' })
@ObjectType({ description: 'A class (lớp bồi dưỡng) with its sessions. Readable by anyone signed in.', simpleResolvers: true })
export class TrainingClass {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => String)
  name: string;

  @Column('text')
  @Field(() => TrainingKind)
  kind: TrainingKind;

  @Column('date', { name: 'starts_on' })
  @Field(() => LocalDate)
  startsOn: string;

  @Column('date', { name: 'ends_on' })
  @Field(() => LocalDate, { description: 'The last day.' })
  endsOn: string;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many persons were to come. Null where not planned.' })
  planned: number | null;

  @Column('date', { name: 'cancelled_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Null unless cancelled.' })
  cancelledOn: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Invented, for demonstration.' })
  demo: boolean;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Field(() => Int, { description: 'Sessions planned or held (buổi).' })
  sessionCount: number;

  @Field(() => Int, { description: "Persons on the list, as far as the reader's reach goes." })
  enrolled: number;

  @Field(() => Int, { description: "Persons at sessions, each session counted (lượt), as far as the reader's reach goes." })
  attendances: number;

  @Field(() => Int, { description: "Persons who were at a session at least, each counted once, as far as the reader's reach goes." })
  attended: number;

  @Field(() => Boolean, { description: 'Whether the viewer may change it, its list and its attendance.' })
  viewerCanManage: boolean;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;
}

export const TrainingClassConnection = connectionOf(() => TrainingClass, 'TrainingClass');
