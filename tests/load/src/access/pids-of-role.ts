import type { World } from '../world/world.js';

/** Processes of PostgreSQL that serve one role now. */
export async function pidsOfRole(world: World, role: string): Promise<number[]> {
  const rows = await world.query<{ pid: number }>(
    'organization',
    `select pid from pg_stat_activity where usename = $1 and datname = current_database() and backend_type = 'client backend'`,
    [role],
  );
  return rows.map(({ pid }) => pid);
}
