import { join } from 'node:path';
import { migrate } from '@capuy/database';
import { capabilityRoles } from '@capuy/subgraph';
import type { Env } from './env.js';
import { policy } from './policy.js';

const FOLDER = join(import.meta.dirname, '..', 'migrations');

/** Brings the meetings database up to date: the copies' tables, its own, and the capability table of row-level security. */
export async function migrateMeetings(env: Pick<Env, 'databaseUrl' | 'databaseOwnerUrl'>): Promise<string[]> {
  return migrate({
    ownerUrl: env.databaseOwnerUrl,
    applicationUrl: env.databaseUrl,
    folder: FOLDER,
    contract: true,
    policy: capabilityRoles(policy),
  });
}
