import type { Query } from '@capuy/database';
import { MAX_UPLOAD_BYTES, readTable, RefusedFile } from '@capuy/spreadsheet';
import { type Actor, audit, badInput, Check, DomainError, notFound, type OrdinaryFile, type Scoped } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { queueJob } from '../job/job.service.js';
import { JobKind } from '../job/job.js';
import { ScopedService } from '../scoped-service.js';
import { storeFile } from '../stored-file/store-file.js';
import type { ApplyImportInput, CorrectImportRowInput, DecideImportRowInput, MapImportColumnsInput } from './import-input.js';
import { ImportKind, ImportStatus } from './import-kind.js';
import { MARK_TWINS, STORE_ROWS } from './import-rows.sql.js';
import type { ParsedRow } from './import-row.types.js';
import { fieldsByName, importTableOf } from './import-tables.js';
import { parseRow } from './parse-row.js';
import { loadPlaces } from './places.js';
import { columnOf } from './stage-import.service.js';

export interface Upload {
  kind: string;
  organizationId: string;
  mediaType: string;
  file: OrdinaryFile;
}

interface Held {
  kind: ImportKind;
  organizationId: string;
  status: ImportStatus;
  version: number;
  titles: string[];
  mapping: (string | null)[];
  fingerprint: string;
}

const HELD = `
select kind, organization_id as "organizationId", status, version, titles, mapping, fingerprint from organization.import_batch where id = $1 for update`;
const EXPIRED = [
  'delete from organization.import_batch where expires_on < app.today()',
  'delete from organization.stored_file where expires_on < app.today()',
];

/** A table from its upload until it is confirmed. Long work is queued; one's own batches only. */
export class ImportService extends ScopedService {
  /** Keeps the file and queues its reading. What its directory gives away refuses it here, cheaply: BAD_INPUT with the code. */
  async upload(actor: Actor, upload: Upload): Promise<{ id: string; jobId: string }> {
    const scoped = this.scoped(actor, 'table:import');
    const { kind, organizationId, mediaType, file } = upload;
    const { name, content, mark, notSecret } = file;
    importTableOf(kind);
    if (content.length > MAX_UPLOAD_BYTES) throw new DomainError('TOO_LARGE', 'the file is too large');
    await readTable(content).catch((error: unknown) => {
      if (error instanceof RefusedFile) throw badInput([{ path: 'file', code: error.code }]);
      throw error;
    });
    return scoped.write(async (_, query) => {
      await scoped.requireReach(query, organizationId);
      for (const statement of EXPIRED) await query(statement);
      const fileId = await storeFile(query, actor, {
        organizationId,
        purpose: 'IMPORT',
        name,
        mediaType: mediaType || 'application/octet-stream',
        content,
        notSecret,
      });
      const [batch] = await query<{ id: string }>(
        `insert into organization.import_batch (account_id, organization_id, kind, file_id, file_name, expires_on)
         select $1, $2, $3, f.id, f.name, f.expires_on from organization.stored_file f where f.id = $4 returning id`,
        [actor.accountId, organizationId, kind, fileId],
      );
      const id = batch?.id ?? '';
      await audit(scoped, query, {
        act: 'uploadImport',
        entity: 'ImportBatch',
        entityId: id,
        organizationId,
        detail: { kind, ...(mark ? { confirmedNotSecret: mark } : {}) },
      });
      return { id, jobId: await this.#queue(query, actor, JobKind.READ_IMPORT, id) };
    });
  }

  /** Says what the columns mean, remembers it for tables with the same headings, and reads the file again. */
  mapColumns(actor: Actor, input: MapImportColumnsInput, click: Click): Promise<{ id: string } & Changed> {
    return this.#change('mapImportColumns', actor, input, click, async ({ query, scoped, batch }) => {
      if (batch.status === ImportStatus.READING) throw new DomainError('INVALID_STATE', 'the table is being read');
      const fields = fieldsByName(batch.kind);
      const mapping = batch.titles.map((): string | null => null);
      const check = new Check();
      for (const [index, { column, field }] of input.columns.entries()) {
        check
          .that(column >= 0 && column < mapping.length, `columns.${index}.column`, 'OUT_OF_RANGE')
          .that(fields.has(field), `columns.${index}.field`, 'UNKNOWN')
          .that(!mapping.includes(field), `columns.${index}.field`, 'TWICE');
        mapping[column] = field;
      }
      check.that(mapping.includes('fullName') || mapping.includes('id') || mapping.includes('name'), 'columns', 'REQUIRED').done();
      if (input.remember) {
        await query(
          `insert into organization.column_mapping (organization_id, kind, fingerprint, titles, mapping, saved_by) values ($1, $2, $3, $4, $5, $6)
           on conflict (organization_id, kind, fingerprint) do update set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = now()`,
          [batch.organizationId, batch.kind, batch.fingerprint, batch.titles, mapping, scoped.actor.accountId],
        );
      }
      await query(`update organization.import_batch set mapping = $2, status = 'READING' where id = $1`, [input.id, mapping]);
      await this.#queue(query, actor, JobKind.READ_IMPORT, input.id);
    });
  }

  /** Another text in one cell; the row is understood and compared anew. */
  correctRow(actor: Actor, input: CorrectImportRowInput, click: Click): Promise<{ id: string } & Changed> {
    return this.#change('correctImportRow', actor, input, click, async (held) => {
      const row = await lockRow(held.query, input);
      if (input.column < 0 || input.column >= row.raw.length) throw badInput([{ path: 'column', code: 'OUT_OF_RANGE' }]);
      await this.#judgeAgain(held, input.id, { ...row, raw: row.raw.with(input.column, input.text.trim() === '' ? null : input.text) });
    });
  }

  /** The same person, another one, or not to be taken at all. */
  decideRow(actor: Actor, input: DecideImportRowInput, click: Click): Promise<{ id: string } & Changed> {
    return this.#change('decideImportRow', actor, input, click, async (held) => {
      const row = await lockRow(held.query, input);
      await this.#judgeAgain(held, input.id, { ...row, decision: input.decision ?? null });
    });
  }

  /** Confirms: rows that are sound are written by a job. Faulty rows are left out only where the sender says so. */
  apply(actor: Actor, input: ApplyImportInput, click: Click): Promise<{ id: string } & Changed> {
    return this.#change('confirmImport', actor, input, click, async ({ query, batch }) => {
      if (batch.status !== ImportStatus.READY) throw new DomainError('INVALID_STATE', 'the table is not ready to be applied');
      const [open] = await query<{ faulty: number; unsure: number }>(
        `select count(*) filter (where state = 'FAULTY')::int as faulty, count(*) filter (where state = 'POSSIBLE_DUPLICATE')::int as unsure
         from organization.import_row where batch_id = $1 and decision is distinct from 'LEAVE_OUT' and (not hidden or $2)`,
        [input.id, input.includeHidden],
      );
      new Check()
        .that(input.leaveOutFaulty || open?.faulty === 0, 'leaveOutFaulty', 'FAULTY_ROWS', { count: open?.faulty ?? 0 })
        .that(input.leaveOutFaulty || open?.unsure === 0, 'leaveOutFaulty', 'POSSIBLE_DUPLICATES', { count: open?.unsure ?? 0 })
        .done();
      await query('update organization.import_batch set leave_out_faulty = $2, include_hidden = $3 where id = $1', [
        input.id,
        input.leaveOutFaulty,
        input.includeHidden,
      ]);
      await this.#queue(query, actor, JobKind.APPLY_IMPORT, input.id);
    });
  }

  async #change(
    act: string,
    actor: Actor,
    input: { id: string; version: number },
    click: Click,
    work: (held: { query: Query; scoped: Scoped; batch: Held }) => Promise<void>,
  ): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'table:import');
    return commit(scoped, click, input, async (query) => {
      const [batch] = await query<Held>(HELD, [input.id]);
      if (!batch) throw notFound('import');
      if (batch.version !== input.version) throw new DomainError('CONFLICT', 'the table was changed since it was read');
      if (batch.status === ImportStatus.APPLIED || batch.status === ImportStatus.REFUSED)
        throw new DomainError('INVALID_STATE', 'the table has been applied or refused');
      await work({ query, scoped, batch });
      await query('update organization.import_batch set version = version + 1 where id = $1', [input.id]);
      await audit(scoped, query, { act, entity: 'ImportBatch', entityId: input.id, organizationId: batch.organizationId });
      return { id: input.id };
    });
  }

  async #judgeAgain({ query, scoped, batch }: { query: Query; scoped: Scoped; batch: Held }, id: string, row: Row): Promise<void> {
    if (batch.status !== ImportStatus.READY) throw new DomainError('INVALID_STATE', 'the table is not ready');
    const table = importTableOf(batch.kind);
    const places = await loadPlaces(query, scoped, batch.organizationId, table.placeLevels);
    const parsed = parseRow(row, batch.mapping, fieldsByName(batch.kind));
    const judged = await table.judge({ query, scoped, places, columnOf: (field) => columnOf(batch.mapping, field) }, [parsed]);
    await query(STORE_ROWS, [id, scoped.actor.accountId, JSON.stringify(judged)]);
    await query(MARK_TWINS, [id, row.number]);
  }

  async #queue(query: Query, actor: Actor, kind: JobKind, id: string): Promise<string> {
    const jobId = await queueJob(query, actor, kind, id);
    await query('update organization.import_batch set job_id = $2 where id = $1', [id, jobId]);
    return jobId;
  }
}

type Row = Pick<ParsedRow, 'number' | 'hidden' | 'raw' | 'decision'>;

async function lockRow(query: Query, { id, number }: { id: string; number: number }): Promise<Row> {
  const [row] = await query<Row>(
    'select number, hidden, raw, decision from organization.import_row where batch_id = $1 and number = $2 for update',
    [id, number],
  );
  if (!row) throw notFound('row');
  return row;
}
