import type { FileRoute } from '@capuy/subgraph';
import type { Context } from '../context.js';
import { idIn } from '../export/export-files.js';

/** Proofs of requests for corrections: in, out to the office that answers, and back to whoever sent them. */
export const correctionProofFiles: readonly FileRoute<Context>[] = [
  {
    method: 'POST',
    path: '/corrections/:id/proofs',
    async handle({ context: { actor, services }, params, file }) {
      const stored = await services.correctionProofs.attach(actor, idIn(params['id'], 'id'), file);
      return { mediaType: 'application/json', body: JSON.stringify(stored) };
    },
  },
  {
    method: 'GET',
    path: '/corrections/proofs/:id',
    async handle({ context: { actor, services }, params }) {
      const { name, mediaType, content } = await services.correctionProofs.read(actor, idIn(params['id'], 'id'));
      return { mediaType, fileName: name, body: content };
    },
  },
  {
    method: 'GET',
    path: '/my-file/proofs/:id',
    async handle({ context: { actor, services }, params }) {
      const { name, mediaType, content } = await services.correctionProofs.readOwn(actor, idIn(params['id'], 'id'));
      return { mediaType, fileName: name, body: content };
    },
  },
];
