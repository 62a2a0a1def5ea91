import { join } from 'node:path';
import { migrate } from '@capuy/database';
import { loadRules, ORGANIZATION_RULES } from '@capuy/rules';
import { capabilityRoles, ROOT_ID } from '@capuy/subgraph';
import type { Env } from './env.js';
import { writeOpeningRoles } from './given-grant/write-opening-roles.js';
import { policy } from './policy.js';

const FOLDER = join(import.meta.dirname, '..', 'migrations');

/** Brings the organization database up to date, the capability table of row-level security included. */
export async function migrateOrganization(env: Pick<Env, 'databaseUrl' | 'databaseOwnerUrl' | 'replicationUrl'>): Promise<string[]> {
  const applied = await migrate({
    ownerUrl: env.databaseOwnerUrl,
    applicationUrl: env.databaseUrl,
    replicationUrl: env.replicationUrl,
    folder: FOLDER,
    contract: true,
    policy: capabilityRoles(policy),
  });
  await writeOpeningRoles(env.databaseOwnerUrl);
  await loadRules(env.databaseOwnerUrl, 'organization', ROOT_ID, ORGANIZATION_RULES);
  return applied;
}
