import { DOCX_MEDIA_TYPE, printPersonalFile } from '@capuy/papers';
import { FileLanguage, type FileRoute, today } from '@capuy/subgraph';
import type { Context } from '../context.js';

/** The own file, to keep: for a program, or to print. */
export const myFileFiles: readonly FileRoute<Context>[] = [
  {
    method: 'GET',
    path: '/my-file',
    async handle({ context: { actor, services }, query }) {
      const sections = await services.myFile.exported(actor, FileLanguage.VI);
      const name = `ho-so-cua-toi-${today()}`;
      if (query['format'] === 'json') {
        return { mediaType: 'application/json', fileName: `${name}.json`, body: JSON.stringify({ on: today(), sections }, null, 2) };
      }
      const body = await printPersonalFile({ on: today(), holder: actor.displayName, sections });
      return { mediaType: DOCX_MEDIA_TYPE, fileName: `${name}.docx`, body };
    },
  },
];
