import type { Readable } from 'node:stream';
import { type Column, workbookBuffer, writeWorkbook } from '@capuy/spreadsheet';
import type { Actor } from '@capuy/subgraph';
import { cursorRows } from '../query/cursor-rows.js';
import { ScopedService } from '../scoped-service.js';
import type { ImportBatch } from './import-batch.js';
import type { Fault } from './import-row.types.js';
import { importTableOf } from './import-tables.js';
import { loadPlaces } from './places.js';
import { resultText } from './result-text.js';
import { template } from './template.js';

interface ResultRow {
  number: number;
  raw: (string | null)[];
  state: string;
  decision: string | null;
  applied: boolean;
  faults: Fault[];
}

const ROWS = 'select number, raw, state, decision, applied, faults from organization.import_row where batch_id = $1 order by number';

/** Tables that go back to whoever sent one: the empty template, and the same rows with what became of each. */
export class ImportFileService extends ScopedService {
  async template(actor: Actor, kind: string, organizationId: string): Promise<Buffer> {
    const scoped = this.scoped(actor, 'table:import');
    const table = importTableOf(kind);
    return scoped.read(async (query) => {
      await scoped.requireReach(query, organizationId);
      return workbookBuffer(template(table, await loadPlaces(query, scoped, organizationId, table.placeLevels)));
    });
  }

  /** To be corrected and sent again: the sheet and its headings are those that came in, without the result. */
  result(actor: Actor, batch: ImportBatch): Readable {
    const scoped = this.scoped(actor, 'table:import');
    const { sheet, fields } = importTableOf(batch.kind);
    const shapes = new Map(fields.map(({ name, shape }) => [name, shape]));
    const columns: Column<ResultRow>[] = [
      ...batch.titles.map((header, index) => ({
        header,
        hidden: shapes.get(batch.mapping[index] ?? '') === 'ID',
        value: ({ raw }: ResultRow) => raw[index] ?? null,
      })),
      { header: 'Kết quả nhập', width: 60, value: (row) => resultText(row, batch) },
    ];
    return writeWorkbook([{ name: sheet, columns, rows: cursorRows<ResultRow>(scoped, ROWS, [batch.id]) }]);
  }
}
