import { CSV_MEDIA_TYPE, writeCsv, writeWorkbook, XLSX_MEDIA_TYPE } from '@capuy/spreadsheet';
import { type DownloadRoute, notFound, parseLocalDate, today } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { idIn } from '../export/export-files.js';
import type { Selection } from '../query/selection.js';
import { countColumns, countsSheets, linesOf } from './counts-workbook.js';

const NAMED: Selection = { fields: new Set(['printedName']), key: 'printedName' };
const COUNTED: Selection = { fields: new Set(['byEthnicity']), key: 'byEthnicity' };

/** The figures of a day, or of two, as a workbook or a comma separated list: what the page shows, to the same readers. */
export const countFiles: readonly DownloadRoute<Context>[] = [
  {
    method: 'GET',
    path: '/counts',
    async handle({ context: { actor, services }, query }) {
      const underId = idIn(query['underId'], 'underId');
      const day = query['asOf'] ? parseLocalDate(query['asOf']) : today();
      const since = query['since'] ? parseLocalDate(query['since']) : null;
      const tables = await services.memberCounts.tables(actor, underId, since ? [since, day] : [day], COUNTED);
      if (tables.length === 0) throw notFound('organization');
      if (query['format'] === 'csv') {
        const body = writeCsv(countColumns(tables.map((table) => table.day)), linesOf(tables));
        return { mediaType: CSV_MEDIA_TYPE, fileName: `so-lieu-${day}.csv`, body };
      }
      const [organization] = (await services.organizations.byIds(actor, [underId], day, NAMED)).values();
      const name = (organization as { printedName?: string } | undefined)?.printedName ?? '';
      const span = { underId, since: since ?? '', until: day };
      const changes = since
        ? {
            members: await services.memberMovements.changes(actor, span),
            organizations: await services.organizationMovements.changes(actor, span),
          }
        : null;
      return { mediaType: XLSX_MEDIA_TYPE, fileName: `so-lieu-${day}.xlsx`, body: writeWorkbook(countsSheets({ name, tables, changes })) };
    },
  },
];
