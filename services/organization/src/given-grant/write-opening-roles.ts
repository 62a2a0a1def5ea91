import pg from 'pg';
import { OPENING_ROLES } from './opening-roles.js';

/** Brings organization.opening_role, which row-level security reads, in line with the policy. */
export async function writeOpeningRoles(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const roles = [...OPENING_ROLES];
    await client.query('begin');
    await client.query('delete from organization.opening_role where role <> all ($1::text[])', [roles]);
    await client.query('insert into organization.opening_role (role) select unnest($1::text[]) on conflict do nothing', [roles]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
