import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { MembershipKind } from '../membership/membership.js';
import { MembershipTransfer, TransferStatus } from './membership-transfer.js';

export enum TransferDirection {
  INCOMING = 'INCOMING',
  OUTGOING = 'OUTGOING',
}
registerEnumType(TransferDirection, { name: 'TransferDirection', description: 'Chuyển đến, chuyển đi.' });

@InputType({ description: 'Which transfers. Conditions left out do not narrow.' })
export class MembershipTransferFilter {
  @Field(() => ID, { description: 'Those that come to, or go from, this organization or one below it today.' })
  underId: string;

  @Field(() => TransferDirection)
  direction: TransferDirection;

  @Field(() => [TransferStatus], { nullable: true })
  statuses?: TransferStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only stays that have gone on past their planned end.' })
  overstayed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only letters past the day to hand them in, and stays past their planned end.' })
  late?: boolean | null;
}

@InputType({ description: 'What `sendMember` needs.' })
export class SendMemberInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int, { description: "The member's." })
  version: number;

  @Field(() => MembershipKind, { defaultValue: MembershipKind.PERMANENT })
  kind: MembershipKind;

  @Field(() => ID, { description: 'Who receives: a branch, or a committee that finds the branch below it.' })
  toId: string;

  @Field(() => String, { description: 'Số giấy giới thiệu.' })
  letterNumber: string;

  @Field(() => LocalDate)
  sentOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Planned end of a temporary stay; only for one.' })
  stayUntil?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'A stay for study, which may last longer.' })
  forStudy: boolean;
}

@InputType({ description: 'What `extendStay` needs.' })
export class ExtendStayInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'Planned end, later than before.' })
  until: string;

  @Field(() => LocalDate, { description: 'The day of the extension.' })
  on: string;
}

@InputType({ description: 'What `receiveMember` needs.' })
export class ReceiveMemberInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ID, { description: 'The branch that takes them in: the one it was sent to, or one below.' })
  branchId: string;

  @Field(() => LocalDate, { description: 'Their first day there.' })
  on: string;
}

@InputType({ description: 'What `refuseMember`, `cancelTransfer` and `endStay` need.' })
export class SettleTransferInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The day it was refused or cancelled; for a stay, the first day at home again.' })
  on: string;
}

@ObjectType({ description: 'What a change of a transfer answers.' })
export class MembershipTransferPayload extends ChangedPayload {
  @Field(() => MembershipTransfer, { nullable: true, description: 'Null where it cannot be read just now.' })
  transfer: MembershipTransfer | null;
}
