import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { RecordMergeRow } from './record-merge.js';

const KEYS = ['id', 'survivingId', 'survivingMemberId', 'mergedOn'];
const OPEN = 'g.undone_on is null and app.today() < g.undo_until';

/** `$1` are the holders at which the reader may merge. */
function columns(reaches: (column: string) => string): Columns {
  return {
    id: 'g.id',
    survivingId: 'g.surviving_id',
    survivingMemberId:
      '(select m.id from organization.member m where m.person_id = g.surviving_id order by m.admitted_on desc, m.id limit 1)',
    losingId: 'g.losing_id',
    losingName: 'g.losing_name',
    mergedOn: 'g.merged_on',
    mergedBy: '(select a.display_name from organization.account a where a.id = g.account_id)',
    undoneOn: 'g.undone_on',
    undoUntil: 'g.undo_until',
    daysLeft: `case when ${OPEN} then g.undo_until - app.today() else 0 end`,
    viewerCanUndo: `(${OPEN} and ${reaches('g.organization_id')} and ${reaches('g.losing_organization_id')})`,
  };
}

/** Merges done and undone, for whoever merges. */
export class RecordMergeService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, RecordMergeRow>> {
    const scoped = this.scoped(actor, 'member:merge');
    const reaches = (column: string): string => scoped.reaches(column, 1);
    const rows = await scoped.read((query) =>
      query<RecordMergeRow>(
        `select ${selectList(columns(reaches), fields, KEYS)} from organization.record_merge g
         where $1::uuid[] is not null and g.id = any ($2::uuid[]) and ${reaches('g.organization_id')}`,
        [scoped.holders, ids],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Of persons: what became part of their record, latest first. Empty for whom it is not. */
  async ofPersons(actor: Actor, personIds: readonly string[], { fields }: Selection): Promise<Map<string, RecordMergeRow[]>> {
    if (!this.holds(actor, 'member:merge')) return new Map();
    const scoped = this.scoped(actor, 'member:merge');
    const reaches = (column: string): string => scoped.reaches(column, 1);
    const rows = await scoped.read((query) =>
      query<RecordMergeRow>(
        `select ${selectList(columns(reaches), fields, KEYS)} from organization.record_merge g
         where $1::uuid[] is not null and g.surviving_id = any ($2::uuid[]) and ${reaches('g.organization_id')} order by g.merged_on desc, g.id desc`,
        [scoped.holders, personIds],
      ),
    );
    return rowsBy(rows, (row) => row.survivingId);
  }

  /** Below an organization, latest first. */
  async list(
    actor: Actor,
    underId: string,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<RecordMergeRow>> {
    const scoped = this.scoped(actor, 'member:merge');
    const reaches = (column: string): string => scoped.reaches(column, 1);
    const cursor = decodeCursor(after, 2) ?? [null, null];
    const rows = await scoped.read((query) =>
      query<RecordMergeRow>(
        `select ${selectList(columns(reaches), fields, KEYS)} from organization.record_merge g
         where $1::uuid[] is not null and ${reaches('g.organization_id')} and g.organization_id in (
             select c.descendant_id from organization.closure c where c.ancestor_id = $2::uuid and c.valid_from <= app.today() and app.today() < c.valid_to)
           and ($3::date is null or (g.merged_on, g.id) < ($3::date, $4::uuid))
         order by g.merged_on desc, g.id desc limit $5`,
        [scoped.holders, underId, ...cursor, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.mergedOn, row.id]);
  }
}
