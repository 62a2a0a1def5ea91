import type { Actor, DownloadRoute } from '@capuy/subgraph';
import { notFound } from '@capuy/subgraph';
import type { Context } from '../context.js';
import type { PaperService, PrintedPaper } from './paper.service.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Papers to print and sign, by the identifier of what they are about. */
export const paperFiles: readonly DownloadRoute<Context>[] = [
  paper('/papers/transfer-letters/:id', (papers, actor, id) => papers.transferLetter(actor, id)),
  paper('/papers/admission-decisions/:id', (papers, actor, id) => papers.admissionDecision(actor, id)),
  paper('/papers/recognition-decisions/:id', (papers, actor, id) => papers.recognitionDecision(actor, id)),
];

function paper(path: string, print: (papers: PaperService, actor: Actor, id: string) => Promise<PrintedPaper>): DownloadRoute<Context> {
  return {
    method: 'GET',
    path,
    async handle({ context, params }) {
      const id = params['id'] ?? '';
      if (!ID.test(id)) throw notFound('paper');
      return { mediaType: DOCX, ...(await print(context.services.papers, context.actor, id)) };
    },
  };
}
