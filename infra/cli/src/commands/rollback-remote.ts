import { rollbackRemote } from '@capuy/local';

import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';

export const command: Command = {
  name: 'rollback-remote',
  summary: 'Puts the release before back in the place of the present one, which is kept.',
  usage: `rollback-remote NAME
  NAME  of a deployed micro-frontend, such as organization`,
  async run({ positionals }, context) {
    const [name] = positionals;
    if (!name || positionals.length > 1) throw new UsageError('Name one deployed remote.');
    const deployment = rollbackRemote(name, await context.webFolder());
    context.print(`${name} is again release ${deployment.release} (release ${deployment.previous} is kept)`);
    return deployment;
  },
};
