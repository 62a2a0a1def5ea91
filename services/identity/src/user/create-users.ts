import pg from 'pg';
import { inTransaction } from '../transaction.js';
import { audit } from '../audit.js';
import { hashPassword } from './password-hash.js';
import { normalizeUserName } from './user.js';

export interface NewUser {
  userName: string;
  /** The `sub` of tokens, which organization's accounts refer to; never changes. */
  sub: string;
  name: string;
  /** Absent: the first sign-in needs a one-time slip. */
  password?: string;
  requiresSecondFactor?: boolean;
}

export interface CreatedUsers {
  created: number;
  updated: number;
}

/**
 * Makes or renames accounts by `sub`; may be run again. A password that is there is kept: only a slip replaces it.
 * Throws when a user name belongs to another `sub`.
 */
export async function createUsers(target: pg.Pool | string, users: readonly NewUser[], by = 'system'): Promise<CreatedUsers> {
  if (typeof target !== 'string') return create(target, users, by);
  const pool = new pg.Pool({ connectionString: target, max: 1 });
  // A server that stops while the pool is closing is no fault of this call.
  pool.on('error', () => undefined);
  try {
    return await create(pool, users, by);
  } finally {
    await pool.end();
  }
}

async function create(pool: pg.Pool, users: readonly NewUser[], by: string): Promise<CreatedUsers> {
  const known = await pool.query<{ subject: string }>(
    'select subject from identity.user_account where subject = any ($1) and password_hash is not null',
    [users.map((user) => user.sub)],
  );
  const kept = new Set(known.rows.map((row) => row.subject));
  const hashes = await Promise.all(
    users.map((user) => (user.password === undefined || kept.has(user.sub) ? null : hashPassword(user.password))),
  );
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string; created: boolean }>(
      `insert into identity.user_account as u (subject, user_name, name, requires_second_factor, password_hash, password_changed_at)
       select s, n, name, second, hash, case when hash is not null then now() end
       from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::text[]) as given (s, n, name, second, hash)
       on conflict (subject) do update set user_name = excluded.user_name, name = excluded.name,
         requires_second_factor = excluded.requires_second_factor,
         password_hash = coalesce(u.password_hash, excluded.password_hash),
         password_changed_at = coalesce(u.password_changed_at, excluded.password_changed_at)
       returning id, xmax = 0 as created`,
      [
        users.map((user) => user.sub),
        users.map((user) => normalizeUserName(user.userName)),
        users.map((user) => user.name),
        users.map((user) => user.requiresSecondFactor ?? false),
        hashes,
      ],
    );
    const created = rows.filter((row) => row.created).length;
    await audit(client, 'createUsers', { by, detail: { created, updated: rows.length - created } });
    return { created, updated: rows.length - created };
  });
}
