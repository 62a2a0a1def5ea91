import { ANYONE_SIGNED_IN, DomainError, Scoped } from '@capuy/subgraph';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { withOrganization } from '../organization-session.js';
import { cliPolicy } from './cli-policy.js';

/** Throws where the account of `--as` may not give the command. `system` carries every capability. */
export async function requireCommand(name: string, context: CommandContext): Promise<void> {
  const capability = cliPolicy.operations[`capuy ${name}`]?.capability;
  if (!capability) throw new CommandError(`capuy ${name} has no policy entry.`);
  if (context.account === 'system' || cliPolicy.capabilities[capability]?.includes(ANYONE_SIGNED_IN)) return;
  try {
    await withOrganization(context, async ({ database, actor }) => void new Scoped(database, actor, capability, cliPolicy));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new CommandError(`${error.message} (${error.code})`);
  }
}
