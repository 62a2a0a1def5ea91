import type { FileRoute } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { idIn } from '../export/export-files.js';

/** Photos of signed pages, in and out. */
export const evidenceFiles: readonly FileRoute<Context>[] = [
  {
    method: 'POST',
    path: '/evidence',
    async handle({ context: { actor, services }, query, file }) {
      const stored = await services.evidence.store(actor, idIn(query['organizationId'], 'organizationId'), file);
      return { mediaType: 'application/json', body: JSON.stringify(stored) };
    },
  },
  {
    method: 'GET',
    path: '/evidence/:id',
    async handle({ context: { actor, services }, params }) {
      const { name, mediaType, content } = await services.evidence.read(actor, idIn(params['id'], 'id'));
      return { mediaType, fileName: name, body: content };
    },
  },
];
