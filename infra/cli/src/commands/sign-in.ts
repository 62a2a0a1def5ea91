import { createUsers, findUserBySubject, makeSlip } from '@capuy/identity';
import { createServices } from '@capuy/organization';

import { CommandError, UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { withIdentity } from '../identity-session.js';
import { withOrganization } from '../organization-session.js';
import { printSlip } from '../print-slip.js';

const USER_NAME = /^[a-z\d][a-z\d._-]{1,63}$/;

export const command: Command = {
  name: 'sign-in',
  summary: 'Lets somebody sign in whose account was made on the page: a user name, and the slip for their first password.',
  usage: `sign-in USERNAME [--subject SUBJECT] [--second-factor]
  --subject        what the page has as the account's sign-in code, where it is not the user name
  --second-factor  every sign-in takes the telephone too`,
  options: { subject: { type: 'string' }, 'second-factor': { type: 'boolean', default: false } },
  async run({ values, positionals }, context) {
    const [userName, ...rest] = positionals;
    if (!userName || rest.length > 0) throw new UsageError('sign-in needs one user name.');
    if (!USER_NAME.test(userName)) throw new UsageError('A user name has 2 to 64 small letters, digits, dots and dashes.');
    const sub = typeof values['subject'] === 'string' ? values['subject'].trim() : userName;
    // Made on the page, by whom the person's organization is administered: here nobody becomes anybody.
    const account = await withOrganization(context, ({ database, actor }) => createServices(database).accounts.bySubject(actor, sub));
    if (!account) throw new CommandError(`There is no account with the sign-in code ${sub}; make it on the page Quản trị, Tài khoản.`);
    const user = { userName, sub, name: account.displayName, requiresSecondFactor: values['second-factor'] === true };
    const slip = await withIdentity(context, async (pool, { sealer }) => {
      // A second time would take back what was settled since, the second factor too.
      if (await findUserBySubject(pool, sub)) throw new CommandError(`The account signs in already; \`capuy slip\` makes it a new slip.`);
      await createUsers(pool, [user], context.account).catch((error: unknown) => {
        throw isTaken(error) ? new CommandError(`The user name ${userName} belongs to another account.`) : error;
      });
      return makeSlip(pool, sealer, { userName, by: context.account });
    });
    if (!slip) throw new CommandError(`The account ${userName} is disabled.`);
    return printSlip(context, slip);
  },
};

/** PostgreSQL's unique_violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
