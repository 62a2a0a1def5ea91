import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { deployRemote, PROGRAMS } from '@capuy/local';

import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';

export const command: Command = {
  name: 'deploy-remote',
  summary: 'Replaces one micro-frontend behind the gateway; the shell and the others go on as they are.',
  usage: `deploy-remote FOLDER
  FOLDER  a built remote: the frontend's folder or its dist. Its documents must fit the graph that is served; its
          files are signed, and the release before is kept for pages that are open`,
  async run({ positionals }, context) {
    const [folder] = positionals;
    if (!folder || positionals.length > 1) throw new UsageError('Name the folder of one built remote.');
    const { misfitsOf } = await import('@capuy/gateway'); // heavy, and no other command needs it
    const supergraph = readFileSync(process.env['SUPERGRAPH_FILE'] ?? join(PROGRAMS.gateway, 'supergraph.graphql'), 'utf8');
    const place = await context.webFolder();
    const deployment = deployRemote(context.path(folder), place, (documents) => misfitsOf(supergraph, documents));
    const { name, release, previous } = deployment;
    context.print(`${name} is now release ${release}${previous ? ` (release ${previous} is kept)` : ''}`);
    return deployment;
  },
};
