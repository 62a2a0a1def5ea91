import { createClient } from '@capuy/identity';

import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { withIdentity } from '../identity-session.js';

const CLIENT_ID = /^[a-z\d][a-z\d.-]{2,63}$/;

export const command: Command = {
  name: 'integrator',
  summary: 'Registers a system that queries the graph with client credentials; its secret is shown once.',
  usage: 'integrator CLIENT_ID NAME',
  async run({ positionals }, context) {
    const [clientId, name, ...rest] = positionals;
    if (!clientId || !name || rest.length > 0) throw new UsageError('integrator needs a client id and a name.');
    if (!CLIENT_ID.test(clientId)) throw new UsageError('A client id has 3 to 64 small letters, digits, dots and dashes.');
    const made = await withIdentity(context, (pool) => createClient(pool, { clientId, name, by: context.account }));
    if (!made) throw new CommandError(`The client id ${clientId} is taken.`);
    context.print(`client_id     ${clientId}`);
    context.print(`client_secret ${made.clientSecret}`);
    context.print(`Give it an account with subject client:${clientId} and the role INTEGRATOR where it may read.`);
    return { clientId, clientSecret: made.clientSecret };
  },
};
