import { deployRemote } from '@capuy/local';

import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';

export const command: Command = {
  name: 'deploy-remote',
  summary: 'Replaces one micro-frontend behind the gateway; the shell and the others go on as they are.',
  usage: `deploy-remote FOLDER
  FOLDER  a built remote: the frontend's folder or its dist`,
  async run({ positionals }, context) {
    const [folder] = positionals;
    if (!folder || positionals.length > 1) throw new UsageError('Name the folder of one built remote.');
    const deployment = deployRemote(context.path(folder), context.webRoot());
    const { name, release, previous } = deployment;
    context.print(`${name} is now release ${release}${previous ? ` (release ${previous} is kept)` : ''}`);
    return deployment;
  },
};
