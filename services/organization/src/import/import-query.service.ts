import { type Actor, type Connection, checkFirst, decodeCursor, notFound, page } from '@capuy/subgraph';
import { rowBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { ImportBatch, ImportCounts, ImportFaultCount, ImportRow } from './import-batch.js';
import type { ImportRowFilter } from './import-input.js';

const BATCH = `
select b.id, b.kind, b.status, b.file_name as "fileName", b.created_at as "createdAt", b.applied_at as "appliedAt", b.expires_on as "expiresOn",
  b.refusal, b.version, b.organization_id as "organizationId", b.job_id as "jobId", b.titles, b.mapping
from organization.import_batch b`;
const OWN = `b.account_id = (select app.account()) and b.expires_on >= app.today()`;
const COUNTS = `
select count(*)::int as total, count(*) filter (where state = 'NEW')::int as added, count(*) filter (where state = 'CHANGED')::int as changed,
  count(*) filter (where state = 'UNCHANGED')::int as unchanged, count(*) filter (where state = 'FAULTY')::int as faulty,
  count(*) filter (where state = 'POSSIBLE_DUPLICATE')::int as "possibleDuplicates", count(*) filter (where hidden)::int as hidden,
  count(*) filter (where decision = 'LEAVE_OUT')::int as "leftOut", count(*) filter (where applied)::int as applied
from organization.import_row where batch_id = $1`;
const FAULTS = `
select f ->> 'code' as code, (f ->> 'column')::int as column, count(*)::int as count
from organization.import_row r cross join jsonb_array_elements(r.faults) f where r.batch_id = $1 group by 1, 2 order by 2 nulls first, 1`;
const ROWS = `
select r.number, r.hidden, r.state, array(select coalesce(c, '') from unnest(r.raw) with ordinality u (c, n) order by n) as cells,
  coalesce((select json_agg(json_build_object('code', f ->> 'code', 'blocking', f ->> 'severity' = 'ERROR', 'field', f ->> 'field',
    'column', (f ->> 'column')::int, 'detail', f ->> 'detail')) from jsonb_array_elements(r.faults) f), '[]') as faults,
  r.changes, r.subject_id as "subjectId", r.decision, r.applied
from organization.import_row r
where r.batch_id = $1 and r.number > $2 and ($3::text[] is null or r.state = any ($3)) and ($4::int is null or r.number = $4)
  and ($5::text is null and $6::int is null or exists (
    select from jsonb_array_elements(r.faults) f where ($5::text is null or f ->> 'code' = $5) and ($6::int is null or (f ->> 'column')::int = $6)))
  and ($7::boolean is null or r.hidden = $7)
order by r.number limit $8`;

/** Tables of the asking account; another's are not there. */
export class ImportQueryService extends ScopedService {
  async batch(actor: Actor, id: string): Promise<ImportBatch> {
    const [row] = [...(await this.byIds(actor, [id])).values()];
    if (!row) throw notFound('import');
    return row;
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, ImportBatch>> {
    const rows = await this.scoped(actor, 'table:import').read((query) =>
      query<ImportBatch>(`${BATCH} where ${OWN} and b.id = any ($1::uuid[])`, [ids]),
    );
    return rowBy(rows, ({ id }) => id);
  }

  /** Latest first. */
  async list(actor: Actor, first: number, after: string | null): Promise<Connection<ImportBatch>> {
    const cursor = decodeCursor(after, 1);
    const rows = await this.scoped(actor, 'table:import').read((query) =>
      query<ImportBatch>(`${BATCH} where ${OWN} and ($1::uuid is null or b.id < $1) order by b.id desc limit $2`, [
        cursor?.[0] ?? null,
        checkFirst(first) + 1,
      ]),
    );
    return page(rows, first, ({ id }) => [id]);
  }

  async counts(actor: Actor, id: string): Promise<ImportCounts> {
    const [row] = await this.scoped(actor, 'table:import').read((query) => query<ImportCounts>(COUNTS, [id]));
    if (!row) throw notFound('import');
    return row;
  }

  faults(actor: Actor, id: string): Promise<ImportFaultCount[]> {
    return this.scoped(actor, 'table:import').read((query) => query<ImportFaultCount>(FAULTS, [id]));
  }

  /** In the order of the spreadsheet. */
  async rows(actor: Actor, id: string, filter: ImportRowFilter, first: number, after: string | null): Promise<Connection<ImportRow>> {
    const cursor = decodeCursor(after, 1);
    const { states = null, code = null, column = null, number = null, hidden = null } = filter;
    const rows = await this.scoped(actor, 'table:import').read((query) =>
      query<ImportRow>(ROWS, [id, Number(cursor?.[0] ?? 0), states, number, code, column, hidden, checkFirst(first) + 1]),
    );
    return page(rows, first, (row) => [row.number]);
  }
}
