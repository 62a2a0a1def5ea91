import type { Queryable } from '../transaction.js';

/** Deletes what has expired; returns how many rows. What is deleted answers nothing any more, so when it runs does not matter. */
export async function purge(database: Queryable): Promise<number> {
  const { rows } = await database.query<{ rows: number }>(
    `with r as (delete from identity.provider_record where expires_at < now() returning 1),
       s as (delete from identity.sign_in where expires_at < now() returning 1),
       f as (delete from identity.failed_attempt where last_failed_at < now() - interval '1 day' and coalesce(locked_until < now(), true) returning 1)
     select ((select count(*) from r) + (select count(*) from s) + (select count(*) from f))::int as rows`,
  );
  return rows[0]?.rows ?? 0;
}
