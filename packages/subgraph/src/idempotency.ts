import { createHash } from 'node:crypto';
import { type Query, unaudited } from '@capuy/database';
import { DomainError } from './domain-error.js';
import type { Scoped } from './scoped.js';

export interface IdempotencyKey {
  /** From the client's `Idempotency-Key` header and the response key of the root field. Absent = not asked for. */
  key?: string;
}

/**
 * Runs a write once for a key: a second click, or a retry after a lost answer, gets the stored answer, which is
 * kept in the write's own transaction. The same key with another input is CONFLICT.
 */
export async function once<T extends object>(
  scoped: Scoped,
  query: Query,
  { key }: IdempotencyKey,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> {
  if (!key) return work();
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const inserted = await query(
    'insert into app.idempotency (account_id, key, body_hash) values ($1, $2, $3) on conflict do nothing returning key',
    [scoped.actor.accountId, key, hash],
  );
  if (inserted.length === 0) {
    const [known] = await query<{ body_hash: string; payload: T }>(
      'select body_hash, payload from app.idempotency where account_id = $1 and key = $2',
      [scoped.actor.accountId, key],
    );
    if (!known || known.body_hash !== hash) throw new DomainError('CONFLICT', 'the idempotency key was used for another input');
    await unaudited(query, 'a second click: the first one has its record');
    return known.payload;
  }
  const payload = await work();
  await query('update app.idempotency set payload = $3 where account_id = $1 and key = $2', [
    scoped.actor.accountId,
    key,
    JSON.stringify(payload),
  ]);
  return payload;
}
