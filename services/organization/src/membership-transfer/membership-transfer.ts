import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MembershipKind } from '../membership/membership.js';

export enum TransferStatus {
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
  RETURNED = 'RETURNED',
  REFUSED = 'REFUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(TransferStatus, {
  name: 'TransferStatus',
  description: 'Đã gửi giấy giới thiệu, đã tiếp nhận, đã trở về từ nơi tạm thời, nơi nhận không tiếp nhận, nơi gửi hủy.',
});

export enum StayWarning {
  TOO_SHORT = 'TOO_SHORT',
  TOO_LONG = 'TOO_LONG',
}
registerEnumType(StayWarning, {
  name: 'StayWarning',
  description: 'A stay is planned for less, or for more, than the regulation in force on its first day allows.',
});

@Entity({ schema: 'organization', name: 'membership_transfer' })
@ObjectType({
  description: 'The way of a letter of introduction from a branch to another organization (chuyển sinh hoạt đảng). Read by both ends.',
  simpleResolvers: true,
})
export class MembershipTransfer {
  @PrimaryColumn('uuid')
  @Field(() => ID)
  id: string;

  @Column('text')
  @Field(() => MembershipKind)
  kind: MembershipKind;

  @Column('text')
  @Field(() => TransferStatus)
  status: TransferStatus;

  @Field(() => String, { description: "The member's name." })
  memberName: string;

  @Column('text', { name: 'letter_number' })
  @Field(() => String, { description: 'Số giấy giới thiệu.' })
  letterNumber: string;

  @Column('date', { name: 'sent_on' })
  @Field(() => LocalDate)
  sentOn: string;

  @Column('date', { name: 'stay_until', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Planned end of a temporary stay. Null for a permanent transfer.' })
  stayUntil: string | null;

  @Column('boolean', { name: 'for_study' })
  @Field(() => Boolean, { description: 'A stay for study (đi học), which may last longer than others.' })
  forStudy: boolean;

  @Column('date', { name: 'extended_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'When the stay was last extended. Null where it was not.' })
  extendedOn: string | null;

  @Field(() => StayWarning, { nullable: true, description: 'Null where the stay is as long as the regulation says, or it does not say.' })
  stayWarning: StayWarning | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day to hand the letter in, counted in working days. Null where no regulation in force says.',
  })
  presentBy: string | null;

  @Field(() => Boolean, { description: 'Under way past the last day to hand it in, or staying past the planned end.' })
  late: boolean;

  @Column('date', { name: 'settled_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'The day it was received, refused or cancelled. Null while under way.' })
  settledOn: string | null;

  @Column('date', { name: 'returned_on', nullable: true })
  @Field(() => LocalDate, { nullable: true, description: 'Their first day at home again. Null unless a temporary stay has ended.' })
  returnedOn: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether the viewer may receive or refuse it now.' })
  viewerCanReceive: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may cancel it now.' })
  viewerCanCancel: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may end the stay now: either end may.' })
  viewerCanEndStay: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may extend the stay now: either end may.' })
  viewerCanExtendStay: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may print the letter: the sending end.' })
  viewerCanPrint: boolean;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'from_id' })
  fromId: string;

  @Column('uuid', { name: 'to_id' })
  toId: string;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId: string | null;
}

export const MembershipTransferConnection = connectionOf(() => MembershipTransfer, 'MembershipTransfer');
