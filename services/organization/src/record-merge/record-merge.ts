import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export interface RecordMergeRow {
  id: string;
  survivingId: string;
  survivingMemberId: string | null;
  mergedOn: string;
}

@ObjectType({
  description:
    'Two records of one person that were made one (gộp hồ sơ). What they were is kept for thirty days, in which it can be undone.',
  simpleResolvers: true,
})
export class RecordMerge {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The name in the record that became part of the other.' })
  losingName: string;

  @Field(() => ID, { description: 'The person whose record that was. Still found by it.' })
  losingId: string;

  @Field(() => LocalDate)
  mergedOn: string;

  @Field(() => String, { nullable: true, description: 'Name of the account that merged them. Null where it may not be read.' })
  mergedBy: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day they were made two again. Null where they were not.' })
  undoneOn: string | null;

  @Field(() => LocalDate, { description: 'The first day it can no longer be undone.' })
  undoUntil: string;

  @Field(() => Int, { description: 'Days in which it can still be undone; 0 where it cannot.' })
  daysLeft: number;

  @Field(() => Boolean, { description: 'Whether the viewer may undo it now.' })
  viewerCanUndo: boolean;

  survivingId: string;

  survivingMemberId: string | null;
}

export const RecordMergeConnection = connectionOf(() => RecordMerge, 'RecordMerge');
