import { CSV_MEDIA_TYPE, XLSX_MEDIA_TYPE } from '@capuy/spreadsheet';
import { badInput, type FileRequest, type FileRoute, parseLocalDate, today } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { ImportKind } from '../import/import-kind.js';
import { memberFilterOf } from './member-filter-of.js';
import type { ExportRequest } from './export.service.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** An identifier in an address. Throws BAD_INPUT. */
export function idIn(text: string | undefined, path: string): string {
  if (!UUID.test(text ?? '')) throw badInput([{ path, code: 'REQUIRED' }]);
  return text ?? '';
}

function requestOf({ query }: FileRequest<Context>): ExportRequest {
  return {
    organizationId: idIn(query['organizationId'], 'organizationId'),
    asOf: query['asOf'] ? parseLocalDate(query['asOf']) : today(),
    format: query['format'] === 'csv' ? 'csv' : 'xlsx',
  };
}

/** `danh-sach-dang-vien-2026-01-15.xlsx` */
function named(name: string, { asOf, format }: ExportRequest): { fileName: string; mediaType: string } {
  return { fileName: `${name}-${asOf}.${format}`, mediaType: format === 'csv' ? CSV_MEDIA_TYPE : XLSX_MEDIA_TYPE };
}

/** Lists of P0, each under its own address. */
const LISTED = [
  { path: '/exports/organizations', kind: ImportKind.ORGANIZATIONS, name: 'danh-sach-to-chuc-dang' },
  { path: '/exports/posts', kind: ImportKind.POSTS, name: 'danh-sach-chuc-vu' },
  { path: '/exports/localities', kind: ImportKind.LOCALITIES, name: 'danh-sach-thon-to-dan-pho' },
] as const;

/** Lists as spreadsheets, with what the page filters by. */
export const exportFiles: readonly FileRoute<Context>[] = [
  {
    method: 'GET',
    path: '/exports/members',
    async handle(file) {
      const { actor, services } = file.context;
      const request = requestOf(file);
      const { filter, reason } = file.query;
      const body = await services.exports.members(actor, { ...request, filter: memberFilterOf(filter), reason: reason || null });
      return { ...named('danh-sach-dang-vien', request), body };
    },
  },
  ...LISTED.map(({ path, kind, name }): FileRoute<Context> => ({
    method: 'GET',
    path,
    async handle(file) {
      const { actor, services } = file.context;
      const request = requestOf(file);
      return { ...named(name, request), body: services.exports.list(actor, kind, request) };
    },
  })),
];
