import { unlockUser } from '@capuy/identity';

import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { withIdentity } from '../identity-session.js';

export const command: Command = {
  name: 'unlock',
  summary: 'Ends the wait of an account after repeated wrong passwords.',
  usage: 'unlock USERNAME',
  async run({ positionals }, context) {
    const [userName, ...rest] = positionals;
    if (!userName || rest.length > 0) throw new UsageError('unlock needs one user name.');
    const unlocked = await withIdentity(context, (pool) => unlockUser(pool, { userName, by: context.account }));
    if (!unlocked) throw new CommandError(`There is no account ${userName}.`);
    context.print(`${userName} may sign in again.`);
    return { userName, unlocked };
  },
};
