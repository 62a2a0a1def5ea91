import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { dataFolder, readRun, settleInstallation } from '@capuy/local';

import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';

export const command: Command = {
  name: 'end-integrator',
  summary: 'Ends an integrator: no new token, and what it holds is refused everywhere within seconds.',
  usage: 'end-integrator CLIENT_ID',
  async run({ positionals }, context) {
    const [clientId, ...rest] = positionals;
    if (!clientId || rest.length > 0) throw new UsageError('end-integrator needs one client id.');
    // Only the running services can tell each other at once.
    const run = readRun(settleInstallation(dataFolder(process.env)).runFile);
    const port = run?.processes.find(({ name }) => name === 'identity')?.port;
    if (port === undefined) throw new CommandError('The system does not run; start it, then end the integrator.');
    const { key } = JSON.parse(readFileSync(join(await context.secrets(), 'identity-admin.json'), 'utf8')) as { key: string };
    const answer = await fetch(`http://127.0.0.1:${port}/internal/disable-client`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId, by: context.account }),
    });
    if (answer.status === 404) throw new CommandError(`There is no integrator ${clientId}, or it has ended before.`);
    const { gatewayTold } = (await answer.json()) as { gatewayTold?: boolean };
    if (!answer.ok) throw new CommandError('The sign-in service refused; look at its log.');
    context.print(`${clientId} gets no token any more.`);
    if (!gatewayTold) context.print('The gateway did not answer: a token handed out before lives at most ten minutes longer.');
    return { clientId, gatewayTold: gatewayTold === true };
  },
};
