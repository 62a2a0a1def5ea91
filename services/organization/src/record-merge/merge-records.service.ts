import { type Actor, audit, Check, DomainError, notFound } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import { ATTACHED, tableOf } from './attached.js';
import { columnsOf, MERGE_FIELDS } from './merge-fields.js';
import type { MergeRecordsInput, UndoMergeInput } from './merge-input.js';
import { refusal } from './merge-refusal.js';

type Done = Promise<{ id: string } & Changed>;

/** Two records of one person become one, or two again. What refers to them follows in the database, in one transaction. */
export class MergeRecordsService extends ScopedService {
  merge(actor: Actor, input: MergeRecordsInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:merge');
    const { survivingId, losingId, takeFields } = input;
    const check = new Check().that(survivingId !== losingId, 'losingId', 'SAME_RECORD');
    for (const field of takeFields) check.that(field in MERGE_FIELDS, 'takeFields', 'UNKNOWN', { field });
    check.done();
    return commit(scoped, click, input, async (query) => {
      const rows = await query<{ id: string; version: number }>(
        'select id, version from organization.person where id = any ($1::uuid[]) order by id for update',
        [[survivingId, losingId]],
      );
      const version = new Map(rows.map((row) => [row.id, row.version]));
      if (version.size < 2) throw notFound('record');
      if (version.get(survivingId) !== input.survivingVersion || version.get(losingId) !== input.losingVersion) {
        throw new DomainError('CONFLICT', 'a record was changed since it was read');
      }
      const [merge] = await query<{ id: string }>('select organization.merge_records($1, $2, $3, $4) as id', [
        survivingId,
        losingId,
        columnsOf('person', takeFields),
        columnsOf('member', takeFields),
      ]).catch((error: unknown) => {
        throw refusal(error);
      });
      const id = merge?.id ?? '';
      await audit(scoped, query, {
        act: 'mergeRecords',
        entity: 'Person',
        entityId: survivingId,
        fields: takeFields,
        detail: { merge: id, merged: losingId },
      });
      return { id };
    });
  }

  /** Every row as it was; refused where one was changed since, with the names of the tables. */
  undo(actor: Actor, input: UndoMergeInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:merge');
    return commit(scoped, click, input, async (query) => {
      const [done] = await query<{ changed: string[] }>('select organization.undo_merge($1) as changed', [input.id]).catch(
        (error: unknown) => {
          throw refusal(error);
        },
      );
      // What is closed is not named: something of the person changed.
      const changed = new Set((done?.changed ?? []).map(tableOf).map((table) => (ATTACHED[table] === 'OPEN' ? table : 'person')));
      if (changed.size > 0) {
        throw new DomainError('INVALID_STATE', 'the record was changed since', { params: { changed: [...changed].join(' ') } });
      }
      await audit(scoped, query, { act: 'undoMerge', entity: 'RecordMerge', entityId: input.id });
      return { id: input.id };
    });
  }
}
