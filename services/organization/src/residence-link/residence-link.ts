import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ResidenceStatus {
  INTRODUCED = 'INTRODUCED',
  RECEIVED = 'RECEIVED',
  EXCUSED = 'EXCUSED',
  NOT_INTRODUCED = 'NOT_INTRODUCED',
  ENDED = 'ENDED',
}
registerEnumType(ResidenceStatus, {
  name: 'ResidenceStatus',
  description:
    'Đã giới thiệu, nơi cư trú đã tiếp nhận, giới thiệu nhưng miễn sinh hoạt nơi cư trú, không giới thiệu, đã kết thúc; trên ngày được hỏi.',
});

@Entity({ schema: 'organization', name: 'residence_link' })
@ObjectType({
  description:
    'The link of a working member with the committee where they live (giới thiệu giữ mối liên hệ nơi cư trú, Quy định 213-QĐ/TW) on a day. Not a membership. Read by both ends.',
  simpleResolvers: true,
})
export class ResidenceLink {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Field(() => LocalDate, { description: 'The day this object speaks of.' })
  asOf: string;

  @Field(() => ResidenceStatus)
  status: ResidenceStatus;

  @Field(() => String)
  personName: string;

  @Column('text', { name: 'from_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where they work, by hand. Null where it is an organization of the tree.' })
  fromName: string | null;

  @Column('text', { name: 'to_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where they live, by hand. Null where it is an organization of the tree.' })
  toName: string | null;

  @Column('date')
  @Field(() => LocalDate, { description: 'The day of the letter; for one who is not introduced, the day that was settled.' })
  since: string;

  @Column('text', { name: 'letter_number', nullable: true })
  @Field(() => String, { nullable: true, description: 'Số giấy giới thiệu. Null for one who is not introduced.' })
  letterNumber: string | null;

  @Column('date', { name: 'received_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Null while not received.' })
  receivedOn: string | null;

  @Column('date', { name: 'excused_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Null unless excused.' })
  excusedOn: string | null;

  @Column('text', { name: 'group_code', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why excused or not introduced: a code of `residenceCodes`. Null for others.' })
  groupCode: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer held. Null while it holds.' })
  endedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether a comment of the asked year is there; what it says is read apart.' })
  commented: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may receive it, now.' })
  viewerCanReceive: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may excuse from it or end it, now.' })
  viewerCanSettle: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may enter the yearly comment.' })
  viewerCanComment: boolean;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'from_id', nullable: true })
  fromId: string | null;

  @Column('uuid', { name: 'to_id', nullable: true })
  toId: string | null;

  @Column('boolean')
  introduced: boolean;
}

export const ResidenceLinkConnection = connectionOf(() => ResidenceLink, 'ResidenceLink');
