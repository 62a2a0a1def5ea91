import { type Query, unaudited } from '@capuy/database';
import { type Actor, audit, DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { Progress } from '../reorganization/planner.js';
import { ScopedService } from '../scoped-service.js';
import type { ImportKind } from './import-kind.js';
import type { WaitingRow } from './import-row.types.js';
import { importTableOf } from './import-tables.js';
import { loadPlaces } from './places.js';
import { LONG } from './stage-import.service.js';

/** Rows written by one statement each. */
const PAGE = 1_000;

export interface AppliedImport {
  id: string;
  changeMarker: string;
}

interface Held {
  kind: ImportKind;
  organizationId: string;
  status: string;
  includeHidden: boolean;
}

const BATCH = `
select kind, organization_id as "organizationId", status, include_hidden as "includeHidden" from organization.import_batch where id = $1 for update`;
const CHOSEN = `batch_id = $1 and state in ('NEW', 'CHANGED') and decision is distinct from 'LEAVE_OUT' and (not hidden or $2)`;
const COUNT = `select count(*)::int as total from organization.import_row where ${CHOSEN}`;
const NEXT = `
select number, parsed, changes, state, subject_id as "subjectId", versions from organization.import_row
where ${CHOSEN} and number > $3 order by number limit ${PAGE}`;
const MARK = `
update organization.import_row r set applied = true, subject_id = s.id from unnest($2::int[], $3::uuid[]) s (number, id)
where r.batch_id = $1 and r.number = s.number`;

/** Writes the rows of a batch that its sender confirmed: the work of a job, everything or nothing. */
export class ApplyImportService extends ScopedService {
  /** One transaction. A batch that was applied already is left as it is. Throws CONFLICT where a record was changed since. */
  async apply(actor: Actor, id: string, progress: Progress = async () => {}): Promise<AppliedImport> {
    const scoped = this.scoped({ ...actor, deadline: Date.now() + LONG }, 'table:import');
    return scoped
      .write((_, query) => this.#write(query, scoped, id, progress))
      .catch((error: unknown) => {
        // A number or a period that somebody else recorded in the meantime.
        if (['23505', '23P01'].includes((error as { code?: string }).code ?? ''))
          throw new DomainError('CONFLICT', 'a record was made since the table was compared with the records', {});
        throw error;
      });
  }

  async #write(query: Query, scoped: Scoped, id: string, progress: Progress): Promise<AppliedImport> {
    const [batch] = await query<Held>(BATCH, [id]);
    if (!batch) throw notFound('import');
    if (batch.status === 'APPLIED') {
      await unaudited(query, 'applied already, with its record');
      return { id, changeMarker: '' };
    }
    if (batch.status !== 'READY') throw new DomainError('INVALID_STATE', 'the table is not ready to be applied');
    const table = importTableOf(batch.kind);
    const places = await loadPlaces(query, scoped, batch.organizationId, table.placeLevels);
    const [counted] = await query<{ total: number }>(COUNT, [id, batch.includeHidden]);
    const total = counted?.total ?? 0;
    const counts = { added: 0, changed: 0 };
    const fields = new Set<string>();
    let last = 0;
    await progress('WRITE', 0, total);
    for (;;) {
      const rows = await query<WaitingRow>(NEXT, [id, batch.includeHidden, last]);
      if (rows.length === 0) break;
      for (const { parsed } of rows) {
        const place = parsed['organizationId'];
        if (place !== undefined && !places.get(place)) throw new DomainError('CONFLICT', 'an organization is no longer there');
      }
      const subjects = await table.write({ query, scoped, places }, rows);
      await query(MARK, [id, [...subjects.keys()], [...subjects.values()]]);
      for (const { state, changes } of rows) {
        counts[state === 'NEW' ? 'added' : 'changed'] += 1;
        for (const { field } of changes) fields.add(field);
      }
      last = rows.at(-1)?.number ?? last;
      await progress('WRITE', counts.added + counts.changed, total);
    }
    await query(`update organization.import_batch set status = 'APPLIED', applied_at = now(), version = version + 1 where id = $1`, [id]);
    const [marker] = await query<{ id: string }>('insert into organization.change_marker default values returning id');
    await audit(scoped, query, {
      act: 'applyImport',
      entity: 'ImportBatch',
      entityId: id,
      organizationId: batch.organizationId,
      fields: [...fields].toSorted(),
      detail: { kind: batch.kind, ...counts },
    });
    return { id, changeMarker: marker?.id ?? '' };
  }
}
