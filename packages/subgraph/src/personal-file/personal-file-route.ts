import type { RequestContext } from '../context.js';
import type { FileRoute } from '../file-route.js';
import { today } from '../local-date.js';
import type { PersonalSection } from './personal-section.js';

/**
 * A subgraph's part of one's own file, to take away: `GET /files/<service>/my-file`. The gateway puts the parts of all services
 * together under `/files/my-file`, as one JSON or one paper.
 */
export function personalFileRoute<Context extends RequestContext>(
  read: (context: Context) => Promise<PersonalSection[]>,
): FileRoute<Context> {
  return {
    method: 'GET',
    path: '/my-file',
    async handle({ context }) {
      const sections = await read(context);
      return { mediaType: 'application/json', body: JSON.stringify({ on: today(), holder: context.actor.displayName, sections }) };
    },
  };
}
