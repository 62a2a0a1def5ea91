import type { Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { selectionOf } from '../query/selection.js';
import { MergeRecordsInput, MergeRecordsPayload, UndoMergeInput, UndoMergePayload } from './merge-input.js';
import { MergePreview, type MergePreviewRow } from './merge-preview.js';
import { MergeRecord, type MergeRecordRow } from './merge-record.js';
import { RecordMerge, RecordMergeConnection, type RecordMergeRow } from './record-merge.js';

@Resolver()
export class RecordMergeResolver {
  @Query(() => MergePreview, { description: 'Two persons side by side and what merging their records would do. Nothing is done.' })
  mergePreview(
    @Arg('survivingId', () => ID) survivingId: string,
    @Arg('losingId', () => ID) losingId: string,
    @Ctx() { actor, services }: Context,
  ): Promise<MergePreviewRow> {
    return services.mergePreviews.preview(actor, survivingId, losingId);
  }

  @Query(() => RecordMergeConnection, { description: 'Merges of records below an organization, latest first.' })
  recordMerges(
    @Arg('underId', () => ID) underId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RecordMergeRow>> {
    return services.recordMerges.list(actor, underId, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @Mutation(() => MergeRecordsPayload, {
    description:
      'Makes two records of one person one (gộp hồ sơ): all that refers to the losing one follows, and its ids answer the surviving one for ever.',
  })
  async mergeRecords(
    @Arg('input', () => MergeRecordsInput) input: MergeRecordsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.mergeRecords.merge(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => UndoMergePayload, { description: 'Makes them two again, each row as it was (hoàn tác gộp hồ sơ), within thirty days.' })
  async undoMerge(@Arg('input', () => UndoMergeInput) input: UndoMergeInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, await context.services.mergeRecords.undo(context.actor, input, clickOf(context, info)));
  }
}

@Resolver(() => Person)
export class PersonMergesResolver {
  @FieldResolver(() => [RecordMerge], {
    description: 'Records that became part of this one, latest first. Empty for whom it is not to merge.',
  })
  async merges(
    @Root() { id }: PersonRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordMergeRow[]> {
    const selection = selectionOf(info);
    return (await loaders.load(`merges ${selection.key}`, id, (ids) => services.recordMerges.ofPersons(actor, ids, selection))) ?? [];
  }
}

@Resolver(() => RecordMerge)
export class RecordMergeRecordResolver {
  @FieldResolver(() => MergeRecord, { description: 'The record that goes on.' })
  record(@Root() { survivingId, survivingMemberId }: RecordMergeRow): MergeRecordRow {
    return { personId: survivingId, memberId: survivingMemberId };
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ merge: RecordMergeRow | null } & Changed> {
  return answer(info, 'merge', done.id, done.changeMarker, (ids, selection) => services.recordMerges.byIds(actor, ids, selection));
}
