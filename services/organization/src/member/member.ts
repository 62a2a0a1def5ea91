import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Gender } from '../person/gender.js';

export enum MemberStatus {
  PROBATIONARY = 'PROBATIONARY',
  FULL = 'FULL',
}
registerEnumType(MemberStatus, { name: 'MemberStatus', description: 'Đảng viên dự bị, đảng viên chính thức, trên ngày được hỏi.' });

export enum MemberEndKind {
  STRIKE_OFF = 'STRIKE_OFF',
  EXPULSION = 'EXPULSION',
  WITHDRAWAL = 'WITHDRAWAL',
  DEATH = 'DEATH',
  ADMISSION_ANNULLED = 'ADMISSION_ANNULLED',
}
registerEnumType(MemberEndKind, {
  name: 'MemberEndKind',
  description: 'Xóa tên, khai trừ, xin ra khỏi Đảng, từ trần, hủy quyết định kết nạp.',
});

@Directive('@key(fields: "id asOf")')
@Entity({ schema: 'organization', name: 'member' })
@ObjectType({
  description:
    "A person's Party life (đảng viên) on the day `asOf`; a readmission opens a second. Readable where the present membership is below the reader, and by the member.",
  simpleResolvers: true,
})
export class Member {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Field(() => LocalDate, { description: 'The day this object speaks of.' })
  asOf: string;

  @Field(() => String)
  fullName: string;

  @Field(() => Gender)
  gender: Gender;

  @Field(() => MemberStatus)
  status: MemberStatus;

  @Column('text', { name: 'file_number' })
  @Field(() => String, { description: 'Số lý lịch đảng viên.' })
  fileNumber: string;

  @Column('text', { name: 'card_number', nullable: true })
  @Field(() => String, { nullable: true, description: 'Số thẻ đảng viên. Null for a probationary member, and where not yet issued.' })
  cardNumber: string | null;

  @Column('date', { name: 'admitted_on' })
  @Field(() => LocalDate, { description: 'Ngày vào Đảng.' })
  admittedOn: string;

  @Column('date', { name: 'recognized_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Ngày chính thức. Null while probationary.' })
  recognizedOn: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day this Party life ended. Null while it goes on.' })
  endedOn: string | null;

  @Column('text', { name: 'end_kind', nullable: true })
  @Field(() => MemberEndKind, {
    nullable: true,
    description: 'How it ended. P2: null for whom no role lets read it, and while it goes on.',
  })
  endKind: MemberEndKind | null;

  @Column('uuid', { name: 'end_decision_id', nullable: true })
  endDecisionId: string | null;

  @Column('date', { name: 'card_returned_on', nullable: true })
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day the card came back after the end (thu hồi thẻ đảng viên). Null while it did not.',
  })
  cardReturnedOn: string | null;

  @Field(() => Int, { description: 'Tuổi đảng: whole years from admission to that day.' })
  partyAge: number;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'admission_decision_id', nullable: true })
  admissionDecisionId: string | null;

  @Column('uuid', { name: 'recognition_decision_id', nullable: true })
  recognitionDecisionId: string | null;
}

export const MemberConnection = connectionOf(() => Member, 'Member');
