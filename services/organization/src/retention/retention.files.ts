import { DOCX_MEDIA_TYPE, printPaper } from '@capuy/papers';
import { type Column, writeWorkbook, XLSX_MEDIA_TYPE } from '@capuy/spreadsheet';
import { type DownloadRoute, parseLocalDate, today } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { idIn } from '../export/export-files.js';
import { RETENTION_SOURCES } from './retention-sources.js';
import type { DueRow } from './retention.service.js';

const TITLES = new Map(RETENTION_SOURCES.map(({ code, vi }) => [code, vi]));

const COLUMNS: Column<DueRow & { keeper: string }>[] = [
  { header: 'Loại hồ sơ', width: 34, value: ({ kind }) => TITLES.get(kind) ?? kind },
  { header: 'Số', width: 16, value: ({ number }) => number },
  { header: 'Hồ sơ', width: 40, value: ({ title }) => title },
  { header: 'Tổ chức giữ', width: 40, value: ({ keeper }) => keeper },
  { header: 'Tính từ ngày', width: 14, kind: 'day', value: ({ countsFrom }) => countsFrom },
  { header: 'Thời hạn (năm)', width: 14, kind: 'decimal', value: ({ years }) => years },
  { header: 'Đến hạn ngày', width: 14, kind: 'day', value: ({ dueOn }) => dueOn },
  { header: 'Căn cứ', width: 40, value: ({ basis }) => basis },
];

/** What is due as a workbook, as the page filters it, and the minutes of a hand-over. */
export const retentionFiles: readonly DownloadRoute<Context>[] = [
  {
    method: 'GET',
    path: '/retention/due',
    async handle({ context: { actor, services }, query }) {
      const on = query['on'] ? parseLocalDate(query['on']) : today();
      const rows = await services.retention.export(actor, {
        underId: idIn(query['underId'], 'underId'),
        on,
        kinds: query['kinds'] ? query['kinds'].split(',') : null,
        search: query['search'] ?? null,
      });
      const body = writeWorkbook([{ name: 'Đến hạn nộp lưu', columns: COLUMNS, rows }]);
      return { mediaType: XLSX_MEDIA_TYPE, fileName: `ho-so-den-han-nop-luu-${on}.xlsx`, body };
    },
  },
  {
    method: 'GET',
    path: '/retention/hand-overs/:id/minutes',
    async handle({ context: { actor, services }, params }) {
      const { fileName, paper } = await services.handOverMinutes.print(actor, idIn(params['id'], 'id'));
      return { mediaType: DOCX_MEDIA_TYPE, fileName, body: await printPaper(paper) };
    },
  },
];
