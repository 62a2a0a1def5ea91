import { XLSX_MEDIA_TYPE } from '@capuy/spreadsheet';
import type { DownloadRoute } from '@capuy/subgraph';
import type { AuditContext } from './audit-log.resolver.js';

/**
 * `GET /files/<service>/audit/incident`: who did what with whose record in a window of time, from this subgraph's log alone, as a
 * workbook that is written as it is taken.
 */
export function incidentRoute<Context extends AuditContext>(service: string): DownloadRoute<Context> {
  return {
    method: 'GET',
    path: '/audit/incident',
    async handle({ context: { actor, services }, query }) {
      const { day, body } = await services.auditLog.incident(actor, service, query);
      return { mediaType: XLSX_MEDIA_TYPE, fileName: `su-co-${service}-${day}.xlsx`, body };
    },
  };
}
