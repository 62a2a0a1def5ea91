import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import { audit } from '../audit.js';
import type { Queryable } from '../transaction.js';

export interface NewClient {
  /** Small letters, digits, dots, dashes; 3 to 64 characters. */
  clientId: string;
  /** The integrator's system, for people to read. */
  name: string;
  by: string;
}

/** Registers an integrator and returns its secret, which is shown only now; undefined when the id is taken. */
export async function createClient(database: Queryable, { clientId, name, by }: NewClient): Promise<{ clientSecret: string } | undefined> {
  const clientSecret = randomBytes(32).toString('base64url');
  const { rowCount } = await database.query(
    'insert into identity.client (client_id, name, secret_hash) values ($1, $2, $3) on conflict do nothing',
    [clientId, name, hashSecret(clientSecret)],
  );
  if (!rowCount) return undefined;
  await audit(database, 'createClient', { by, detail: { clientId } });
  return { clientSecret };
}

/** No new token from now on; that those handed out end too is the gateway's to be told. False when there is no such client. */
export async function disableClient(database: Queryable, { clientId, by }: { clientId: string; by: string }): Promise<boolean> {
  const { rowCount } = await database.query('update identity.client set disabled_at = now() where client_id = $1 and disabled_at is null', [
    clientId,
  ]);
  if (rowCount) await audit(database, 'disableClient', { by, detail: { clientId } });
  return rowCount === 1;
}

/** What the library reads of an integrator; its secret is a hash, and `compareSecret` knows. */
export async function findClient(database: Queryable, clientId: string): Promise<ClientMetadata | undefined> {
  const { rows } = await database.query<{ name: string; secretHash: string }>(
    'select name, secret_hash as "secretHash" from identity.client where client_id = $1 and disabled_at is null',
    [clientId],
  );
  const row = rows[0];
  return (
    row && {
      client_id: clientId,
      client_name: row.name,
      client_secret: row.secretHash,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
    }
  );
}

/** Secrets are 256 random bits, so one round of SHA-256 keeps them; a slow hash would only slow the token endpoint. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export function compareSecret(storedHash: string, given: string): boolean {
  const [a, b] = [Buffer.from(storedHash), Buffer.from(hashSecret(given))];
  return a.length === b.length && timingSafeEqual(a, b);
}
