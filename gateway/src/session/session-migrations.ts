import type { Pool } from 'pg';

/** Any number that nothing else in the database locks. */
const LOCK = 7_130_002;

/** Applied in order, each once; never changed after a release. */
const MIGRATIONS: readonly string[] = [
  `create table gateway.session (
     id_hash bytea primary key check (octet_length(id_hash) = 32),
     issuer text not null,
     subject text not null,
     provider_session text,
     name text not null,
     amr text[] not null default '{}',
     sealed_id_token bytea,
     created_at timestamptz not null default now(),
     seen_at timestamptz not null default now(),
     expires_at timestamptz not null,
     check (expires_at > created_at)
   );
   create index session_subject on gateway.session (issuer, subject);
   create index session_provider_session on gateway.session (provider_session) where provider_session is not null;
   create index session_expires_at on gateway.session (expires_at);
   comment on table gateway.session is 'Browser sessions. The id itself is only in the browser''s cookie; here is its SHA-256.';`,
];

/** Brings the schema `gateway` to this release; several replicas that start together take turns. */
export async function migrateSessions(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query('create schema if not exists gateway');
    await client.query(
      'create table if not exists gateway.migration (number int primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ done: number }>('select coalesce(max(number), 0) as done from gateway.migration');
    const done = rows[0]?.done ?? 0;
    for (const [index, sql] of MIGRATIONS.entries()) {
      if (index < done) continue;
      await client.query(sql);
      await client.query('insert into gateway.migration (number) values ($1)', [index + 1]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
