import { connectionOf } from '@capuy/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { MergeRecord, type MergeRecordRow } from './merge-record.js';

export enum DuplicateReason {
  SAME_IDENTITY_NUMBER = 'SAME_IDENTITY_NUMBER',
  SAME_FILE_NUMBER = 'SAME_FILE_NUMBER',
  SAME_CARD_NUMBER = 'SAME_CARD_NUMBER',
  SAME_NAME_AND_BIRTH = 'SAME_NAME_AND_BIRTH',
  SAME_NAME_AND_ADMISSION = 'SAME_NAME_AND_ADMISSION',
  SUSPECTED = 'SUSPECTED',
}
registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description:
    'Trùng số định danh, số lý lịch hoặc số thẻ gõ khác nhau; trùng họ tên và ngày sinh; trùng họ tên và ngày vào Đảng; được đánh dấu khi nhập.',
});

export interface DuplicatePairRow {
  id: string;
  reasons: DuplicateReason[];
  first: MergeRecordRow;
  second: MergeRecordRow;
}

@ObjectType({
  description: 'Two records that may be of one person, and why (hồ sơ nghi trùng). Never merged without somebody saying so.',
  simpleResolvers: true,
})
export class DuplicatePair {
  @Field(() => ID)
  id: string;

  @Field(() => [DuplicateReason])
  reasons: DuplicateReason[];

  @Field(() => MergeRecord)
  first: MergeRecord;

  @Field(() => MergeRecord)
  second: MergeRecord;
}

export const DuplicatePairConnection = connectionOf(() => DuplicatePair, 'DuplicatePair');

@InputType({ description: 'What `keepRecordsApart` needs.' })
export class KeepRecordsApartInput {
  @Field(() => ID, { description: 'A person.' })
  firstId: string;

  @Field(() => ID, { description: 'Another person.' })
  secondId: string;
}

@ObjectType({ description: 'What `keepRecordsApart` answers.' })
export class KeepRecordsApartPayload extends ChangedPayload {}
