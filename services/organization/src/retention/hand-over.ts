import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { RecordDue, RecordsDueFilter } from './retention.js';

export enum HandOverStatus {
  DRAFT = 'DRAFT',
  RECEIVED = 'RECEIVED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(HandOverStatus, {
  name: 'HandOverStatus',
  description: 'How a hand-over stands: đã lập biên bản, lưu trữ đã nhận, đã hủy.',
});

@ObjectType({ simpleResolvers: true, description: 'Records handed to an archive with minutes (giao nộp hồ sơ, tài liệu vào lưu trữ).' })
export class HandOver {
  @Field(() => ID)
  id: string;

  @Field(() => HandOverStatus)
  status: HandOverStatus;

  @Field(() => String, { description: 'Số biên bản.' })
  number: string;

  @Field(() => LocalDate, { description: 'The day of the minutes.' })
  on: string;

  @Field(() => String, { description: 'Who hands over, as printed.' })
  handedBy: string;

  @Field(() => String, { description: 'The archive that takes them, as printed.' })
  archive: string;

  @Field(() => Int, { description: 'How many records.' })
  records: number;

  @Field(() => String, { nullable: true, description: 'Number of the receipt. Null until the archive has them.' })
  receiptNumber: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Null until the archive has them.' })
  receivedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Who took them. Null until the archive has them.' })
  receivedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled. Null where it was not.' })
  cancelReason: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean, { description: 'Whether the viewer may cancel it or note the receipt.' })
  viewerCanSettle: boolean;
}

@InputType({ description: 'One record of the list.' })
export class RecordKeyInput {
  @Field(() => String)
  kind: string;

  @Field(() => ID)
  id: string;
}

@InputType({ description: 'What `draftHandOver` needs: the records by name, or all that a filter finds.' })
export class DraftHandOverInput {
  @Field(() => ID, { description: 'The organization whose office hands over; the records are kept below it.' })
  organizationId: string;

  @Field(() => [RecordKeyInput], { nullable: true, description: 'Absent: all of `filter`.' })
  records?: RecordKeyInput[] | null;

  @Field(() => RecordsDueFilter, { nullable: true, description: 'All that it finds today; only without `records`.' })
  filter?: RecordsDueFilter | null;

  @Field(() => String, { description: 'Số biên bản.' })
  number: string;

  @Field(() => LocalDate)
  on: string;

  @Field(() => String, { description: 'Name and post of whoever hands over.' })
  handedBy: string;

  @Field(() => String, { description: 'The archive that takes them.' })
  archive: string;
}

@InputType({ description: 'What `cancelHandOver` needs.' })
export class CancelHandOverInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'At least five characters.' })
  reason: string;
}

@InputType({ description: 'What `recordHandOverReceipt` needs.' })
export class HandOverReceiptInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: 'Number of the receipt.' })
  receiptNumber: string;

  @Field(() => LocalDate)
  receivedOn: string;

  @Field(() => String, { description: 'Person or office that took them.' })
  receivedBy: string;
}

@ObjectType({ description: 'What the three acts on a hand-over answer.' })
export class HandOverPayload extends ChangedPayload {
  @Field(() => ID)
  id: string;
}

export const RecordDueConnection = connectionOf(() => RecordDue, 'RecordDue');
export const HandOverConnection = connectionOf(() => HandOver, 'HandOver');
