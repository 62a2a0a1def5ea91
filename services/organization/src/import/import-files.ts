import { XLSX_MEDIA_TYPE } from '@capuy/spreadsheet';
import type { FileRoute } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { idIn } from '../export/export-files.js';

/** Tables that come in, and those that go back for them. */
export const importFiles: readonly FileRoute<Context>[] = [
  {
    method: 'POST',
    path: '/imports',
    async handle({ context: { actor, services }, query, file, mediaType }) {
      const organizationId = idIn(query['organizationId'], 'organizationId');
      const upload = { kind: query['kind'] ?? '', organizationId, mediaType, file };
      return { mediaType: 'application/json', body: JSON.stringify(await services.imports.upload(actor, upload)) };
    },
  },
  {
    method: 'GET',
    path: '/imports/template',
    async handle({ context: { actor, services }, query }) {
      const organizationId = idIn(query['organizationId'], 'organizationId');
      const kind = query['kind'] ?? '';
      return {
        mediaType: XLSX_MEDIA_TYPE,
        fileName: `mau-nhap-${kind.toLowerCase()}.xlsx`,
        body: await services.importFiles.template(actor, kind, organizationId),
      };
    },
  },
  {
    method: 'GET',
    path: '/imports/:id/result',
    async handle({ context: { actor, services }, params }) {
      const batch = await services.importQueries.batch(actor, idIn(params['id'], 'id'));
      return {
        mediaType: XLSX_MEDIA_TYPE,
        fileName: `ket-qua-${batch.fileName.replace(/\.\w+$/u, '')}.xlsx`,
        body: services.importFiles.result(actor, batch),
      };
    },
  },
];
