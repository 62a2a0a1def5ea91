import { hash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** Browser sessions of one account, as a sign-in leaves them in the gateway's database; returns a cookie for each. */
export async function openSessions(databaseUrl: string, subject: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into gateway.session (id_hash, issuer, subject, name, amr, expires_at)
       select decode(h, 'hex'), 'capuy', $2, 'bench', '{pwd}', now() + interval '1 hour' from unnest($1::text[]) h`,
      [ids.map((id) => hash('sha256', id, 'hex')), subject],
    );
    await client.query('analyze gateway.session');
  } finally {
    await client.end();
  }
  return ids.map((id) => `capuy=${id}`);
}
