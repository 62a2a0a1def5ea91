import type { World } from '../world/world.js';

/** Processes of PostgreSQL that serve one application now. */
export async function backendPids(world: World, applicationName: string): Promise<number[]> {
  const rows = await world.query<{ pid: number }>(
    'organization',
    `select pid from pg_stat_activity where application_name = $1 and backend_type = 'client backend'`,
    [applicationName],
  );
  return rows.map(({ pid }) => pid);
}
