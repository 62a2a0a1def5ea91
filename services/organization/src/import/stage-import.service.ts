import type { Query } from '@capuy/database';
import { type Cell, readTable, RefusedFile, type SheetRow } from '@capuy/spreadsheet';
import { type Actor, audit, notFound, type Scoped } from '@capuy/subgraph';
import type { Progress } from '../reorganization/planner.js';
import { ScopedService } from '../scoped-service.js';
import { readFile } from '../stored-file/read-file.js';
import { ImportKind, ImportStatus } from './import-kind.js';
import { MARK_TWINS, STORE_ROWS } from './import-rows.sql.js';
import type { ParsedRow } from './import-row.types.js';
import type { ImportTable, Judging } from './import-table.js';
import { fieldsByName, importTableOf } from './import-tables.js';
import { parseRow, rawRow } from './parse-row.js';
import { loadPlaces } from './places.js';
import { findHeader, fingerprintOf, HEADER_WITHIN, type Header, isNumbering, proposeMapping } from './read-header.js';

/** Milliseconds that reading or writing a table may take. */
export const LONG = 600_000;
/** Rows judged and stored by one statement each: more would hold more memory and gain no time. */
const PAGE = 1_000;

interface Batch {
  id: string;
  kind: ImportKind;
  organizationId: string;
  fileId: string | null;
  titles: string[];
  mapping: (string | null)[];
}

const BATCH = `
select id, kind, organization_id as "organizationId", file_id as "fileId", titles, mapping from organization.import_batch where id = $1 for update`;
const SAVED = 'select mapping from organization.column_mapping where organization_id = $1 and kind = $2 and fingerprint = $3';

/** Reads a table that came in, and says of each row what confirming would do: the work of a job. */
export class StageImportService extends ScopedService {
  /** Whole or not at all: rows that an earlier reading left are read again. A file that is refused says why, in its batch. */
  async stage(actor: Actor, id: string, progress: Progress = async () => {}): Promise<object> {
    const scoped = this.scoped({ ...actor, deadline: Date.now() + LONG }, 'table:import');
    try {
      return await scoped.write((_, query) => this.#stage(query, scoped, id, progress));
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      await scoped.write(async (_, query) => {
        await query(`update organization.import_batch set status = 'REFUSED', refusal = $2, version = version + 1 where id = $1`, [
          id,
          error.code,
        ]);
        await audit(scoped, query, { act: 'refuseImport', entity: 'ImportBatch', entityId: id, detail: { code: error.code } });
      });
      return { refusal: error.code, inflated: error.inflated };
    }
  }

  async #stage(query: Query, scoped: Scoped, id: string, progress: Progress): Promise<object> {
    const [batch] = await query<Batch>(BATCH, [id]);
    if (!batch?.fileId) throw notFound('import');
    const table = importTableOf(batch.kind);
    const { content } = await readFile(query, batch.fileId);
    await progress('READ', 0, 0);
    await query('delete from organization.import_row where batch_id = $1', [id]);
    const file = await readTable(content, table.sheet);
    const rows = file.rows[Symbol.asyncIterator]();
    const head = await take(rows, HEADER_WITHIN);
    const header = findHeader(head, table.fields);
    const { mapping, known } = await settleMapping(query, batch, table, header);
    const status = known ? ImportStatus.READY : ImportStatus.MAPPING;
    await query(
      `update organization.import_batch set titles = $2, mapping = $3, fingerprint = $4, status = $5, version = version + 1 where id = $1`,
      [id, header.titles, mapping, fingerprintOf(header.titles), status],
    );
    const places = await loadPlaces(query, scoped, batch.organizationId, table.placeLevels);
    const judging: Judging = { query, scoped, places, columnOf: (field) => columnOf(mapping, field) };
    const fields = fieldsByName(batch.kind);
    const byColumn = mapping.map((name) => (name === null ? undefined : fields.get(name)));
    let done = 0;
    const store = async (page: ParsedRow[]): Promise<void> => {
      const judged = await table.judge(judging, page);
      await query(STORE_ROWS, [id, scoped.actor.accountId, JSON.stringify(judged)]);
      done += page.length;
      await progress('READ', done, done);
    };
    let page: ParsedRow[] = [];
    for await (const row of dataRows(head, rows, header)) {
      const raw = rawRow(row, byColumn, header.titles.length, file.date1904);
      page.push(parseRow({ number: row.number, hidden: row.hidden, raw, decision: null }, mapping, fields));
      if (page.length === PAGE) await store(page.splice(0));
    }
    if (page.length > 0) await store(page);
    await query(MARK_TWINS, [id, null]);
    const { organizationId } = batch;
    await audit(scoped, query, { act: 'stageImport', entity: 'ImportBatch', entityId: id, organizationId, detail: { rows: done } });
    return { rows: done, inflated: file.inflated() };
  }
}

export function columnOf(mapping: readonly (string | null)[], field: string): number | null {
  const column = mapping.indexOf(field);
  return column === -1 ? null : column;
}

async function take(rows: AsyncIterator<SheetRow>, count: number): Promise<SheetRow[]> {
  const taken: SheetRow[] = [];
  while (taken.length < count) {
    const { value, done } = await rows.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** What stands below the header and holds anything. */
async function* dataRows(head: readonly SheetRow[], rows: AsyncIterator<SheetRow>, { lastRow }: Header): AsyncGenerator<SheetRow> {
  const filled = ({ cells }: SheetRow): boolean =>
    cells.some((cell: Cell | undefined) => cell !== undefined && (cell.kind !== 'TEXT' || cell.text.trim() !== ''));
  for (const row of head) if (row.number > lastRow && filled(row) && !isNumbering(row)) yield row;
  for (;;) {
    const { value, done } = await rows.next();
    if (done) return;
    if (filled(value)) yield value;
  }
}

/** As the sender said for this batch, as somebody said for a table with the same headings, else as the headings propose. */
async function settleMapping(
  query: Query,
  batch: Batch,
  table: ImportTable,
  { titles }: Header,
): Promise<{ mapping: (string | null)[]; known: boolean }> {
  if (batch.mapping.length > 0) return { mapping: batch.mapping, known: true };
  const [saved] = await query<{ mapping: (string | null)[] }>(SAVED, [batch.organizationId, batch.kind, fingerprintOf(titles)]);
  if (saved) return { mapping: saved.mapping, known: true };
  const mapping = proposeMapping(titles, table.fields);
  const has = (field: string): boolean => mapping.includes(field);
  const known = has('id') || table.fields.every(({ name, required }) => !required || has(name));
  return { mapping, known };
}
