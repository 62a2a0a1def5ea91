import { createClient } from '@capuy/identity';
import { RegisterIntegratorService } from '@capuy/organization';

import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { withIdentity } from '../identity-session.js';
import { withOrganization } from '../organization-session.js';

const CLIENT_ID = /^[a-z\d][a-z\d.-]{2,63}$/;

export const command: Command = {
  name: 'integrator',
  summary: 'Registers a system that queries the graph with client credentials; its secret is shown once.',
  usage: `integrator CLIENT_ID NAME --at ORGANIZATION_ID --basis TEXT --until YYYY-MM-DD
  --at     the organization whose subtree it may read
  --basis  what that rests on: a decision, a request
  --until  the first day it may no longer`,
  options: { at: { type: 'string' }, basis: { type: 'string' }, until: { type: 'string' } },
  async run({ values, positionals }, context) {
    const [clientId, name, ...rest] = positionals;
    if (!clientId || !name || rest.length > 0) throw new UsageError('integrator needs a client id and a name.');
    if (!CLIENT_ID.test(clientId)) throw new UsageError('A client id has 3 to 64 small letters, digits, dots and dashes.');
    const { at, basis, until } = values;
    if (typeof at !== 'string' || typeof basis !== 'string' || typeof until !== 'string') {
      throw new UsageError('integrator needs --at, --basis and --until.');
    }
    // The grant first: a system that may read nothing yet does no harm, a secret that was never shown does no good.
    const access = { clientId, name, organizationId: at, basis, validTo: until };
    await withOrganization(context, ({ database, actor }) => new RegisterIntegratorService(database).register(actor, access, {}));
    const made = await withIdentity(context, (pool) => createClient(pool, { clientId, name, by: context.account }));
    if (!made) throw new CommandError(`The client id ${clientId} is taken.`);
    context.print(`client_id     ${clientId}`);
    context.print(`client_secret ${made.clientSecret}`);
    return { clientId, clientSecret: made.clientSecret };
  },
};
