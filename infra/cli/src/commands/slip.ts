import { makeSlip } from '@capuy/identity';

import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { withIdentity } from '../identity-session.js';
import { printSlip } from '../print-slip.js';

const MOST_HOURS = 14 * 24;

export const command: Command = {
  name: 'slip',
  summary: 'Makes a one-time slip, to be handed over in person, with which somebody sets a new password.',
  usage: `slip USERNAME [--hours N]
  --hours N   how long it can be used (default 72)`,
  options: { hours: { type: 'string', default: '72' } },
  async run({ values, positionals }, context) {
    const [userName, ...rest] = positionals;
    if (!userName || rest.length > 0) throw new UsageError('slip needs one user name.');
    const hours = Number(values['hours']);
    if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
      throw new UsageError(`--hours is a whole number from 1 to ${MOST_HOURS}.`);
    const slip = await withIdentity(context, (pool, { sealer }) => makeSlip(pool, sealer, { userName, by: context.account, hours }));
    if (!slip) throw new CommandError(`There is no account ${userName}, or it is disabled.`);
    return printSlip(context, slip);
  },
};
