import type { OpenOrganization } from '@capuy/organization';
import { ANYONE_SIGNED_IN, DomainError, type Policy, Scoped } from '@capuy/subgraph';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { withOrganization } from '../organization-session.js';
import { cliPolicy } from './cli-policy.js';

/** Throws where the account of `--as` may not give the command. `system` carries every capability. */
export async function requireCommand(name: string, context: CommandContext): Promise<void> {
  if (context.account === 'system' || isForAnyone(name, cliPolicy)) return;
  try {
    await withOrganization(context, async (organization) => requireCapability(name, organization));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new CommandError(`${error.message} (${error.code})`);
  }
}

/** Throws FORBIDDEN where no role of the actor carries the command's capability. */
export function requireCapability(
  name: string,
  { database, actor }: Pick<OpenOrganization, 'database' | 'actor'>,
  policy = cliPolicy,
): void {
  if (!isForAnyone(name, policy)) void new Scoped(database, actor, capabilityOf(name, policy), policy);
}

function isForAnyone(name: string, policy: Policy): boolean {
  return policy.capabilities[capabilityOf(name, policy)]?.includes(ANYONE_SIGNED_IN) === true;
}

function capabilityOf(name: string, { operations }: Policy): string {
  const capability = operations[`capuy ${name}`]?.capability;
  if (!capability) throw new CommandError(`capuy ${name} has no policy entry.`);
  return capability;
}
