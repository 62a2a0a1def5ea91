import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { RecordMerge } from './record-merge.js';

@InputType({ description: 'What `mergeRecords` needs.' })
export class MergeRecordsInput {
  @Field(() => ID, { description: 'The person whose record goes on.' })
  survivingId: string;

  @Field(() => Int)
  survivingVersion: number;

  @Field(() => ID, { description: 'The person whose record becomes part of it.' })
  losingId: string;

  @Field(() => Int)
  losingVersion: number;

  @Field(() => [String], { defaultValue: [], description: 'Fields, as the preview names them, that the losing record says better.' })
  takeFields: string[];
}

@InputType({ description: 'What `undoMerge` needs.' })
export class UndoMergeInput {
  @Field(() => ID)
  id: string;
}

@ObjectType({ description: 'What `mergeRecords` answers.' })
export class MergeRecordsPayload extends ChangedPayload {
  @Field(() => RecordMerge, { nullable: true, description: 'Null where it cannot be read just now.' })
  merge: RecordMerge | null;
}

@ObjectType({ description: 'What `undoMerge` answers.' })
export class UndoMergePayload extends ChangedPayload {
  @Field(() => RecordMerge, { nullable: true, description: 'Null where it cannot be read just now.' })
  merge: RecordMerge | null;
}
