import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MergeRecord, type MergeRecordRow } from './merge-record.js';

export enum MergeSide {
  SURVIVING = 'SURVIVING',
  LOSING = 'LOSING',
}
registerEnumType(MergeSide, { name: 'MergeSide', description: 'Hồ sơ giữ lại, hồ sơ được gộp vào.' });

export enum MergeObstacle {
  OWN_RECORD = 'OWN_RECORD',
  BOTH_HOLD_ACCOUNTS = 'BOTH_HOLD_ACCOUNTS',
  UNCLEAR_LIVES = 'UNCLEAR_LIVES',
  LIVING_INTO_ENDED = 'LIVING_INTO_ENDED',
  TRANSFER_UNDER_WAY = 'TRANSFER_UNDER_WAY',
  RECORDS_CLASH = 'RECORDS_CLASH',
}
registerEnumType(MergeObstacle, {
  name: 'MergeObstacle',
  description:
    'Hồ sơ của chính người thao tác; cả hai hồ sơ đều có tài khoản; không rõ quãng đời đảng nào là một; hồ sơ giữ lại đã kết thúc; đang chuyển sinh hoạt; dữ liệu đi kèm không gộp được.',
});

@ObjectType({ description: 'A field in which two records differ (thông tin khác nhau).', simpleResolvers: true })
export class MergeField {
  @Field(() => String, { description: 'As the record names it, such as `fileNumber`.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'Masked where P1. Null where nothing is recorded, and for P2.' })
  survivingText: string | null;

  @Field(() => String, { nullable: true, description: 'Masked where P1. Null where nothing is recorded, and for P2.' })
  losingText: string | null;

  @Field(() => Boolean, { description: 'Whether what is shown is less than what is recorded.' })
  masked: boolean;

  @Field(() => MergeSide, { description: 'The record that says something where the other says nothing, else the surviving one.' })
  suggested: MergeSide;
}

@ObjectType({
  description: 'What is attached to two records under one heading, and what a merge would make of it (dữ liệu đi kèm).',
  simpleResolvers: true,
})
export class MergeAttachment {
  @Field(() => String, { description: 'The table it stands in, such as `post`. Data: more are added.' })
  kind: string;

  @Field(() => Int, { description: 'Rows of the losing record that go along whole.' })
  moved: number;

  @Field(() => Int, { description: 'Rows whose period is shortened, since the surviving record says the rest.' })
  shortened: number;

  @Field(() => Int, { description: 'Rows that say nothing that the surviving record does not.' })
  dropped: number;
}

@ObjectType({
  description: 'Two records side by side and what merging them would do (xem trước khi gộp). Nothing is done.',
  simpleResolvers: true,
})
export class MergePreview {
  @Field(() => ID)
  id: string;

  @Field(() => MergeRecord)
  surviving: MergeRecord;

  @Field(() => MergeRecord)
  losing: MergeRecord;

  @Field(() => Int, { description: 'Version of the surviving person: send it back with the merge.' })
  survivingVersion: number;

  @Field(() => Int, { description: 'Version of the losing person: send it back with the merge.' })
  losingVersion: number;

  @Field(() => Boolean, { description: 'Whether both have a Party life of the same time, which become one.' })
  sameLife: boolean;

  @Field(() => [MergeField])
  fields: MergeField[];

  @Field(() => [MergeAttachment])
  attachments: MergeAttachment[];

  @Field(() => [MergeObstacle], { description: 'What stands against it. Empty: it can be done.' })
  obstacles: MergeObstacle[];
}

export type MergePreviewRow = Omit<MergePreview, 'surviving' | 'losing'> & { surviving: MergeRecordRow; losing: MergeRecordRow };
