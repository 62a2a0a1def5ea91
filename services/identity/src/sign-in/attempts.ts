import { createHash } from 'node:crypto';
import type { Queryable } from '../transaction.js';

export type AttemptKind = 'ACCOUNT' | 'ADDRESS' | 'SECOND_FACTOR';

interface Patience {
  /** Failures before the first wait. */
  free: number;
  /** Seconds of the first wait; each further failure doubles it. */
  first: number;
  /** Seconds of the longest wait. */
  longest: number;
  /** Seconds without a failure after which all is forgotten. */
  forget: number;
}

/** A commune's office may sit behind one address, so an address is given more patience and a shorter memory. */
export const PATIENCE: Readonly<Record<AttemptKind, Patience>> = {
  ACCOUNT: { free: 5, first: 30, longest: 3600, forget: 86_400 },
  SECOND_FACTOR: { free: 5, first: 30, longest: 3600, forget: 86_400 },
  ADDRESS: { free: 100, first: 30, longest: 900, forget: 900 },
};

/**
 * Counts an attempt as failed before it is judged, in one statement: of a thousand guesses made at the same
 * moment only the free ones are ever judged. Returns the seconds to wait, or 0 when the attempt may be judged.
 */
export async function beginAttempt(database: Queryable, kind: AttemptKind, key: string): Promise<number> {
  const { free, first, longest, forget } = PATIENCE[kind];
  const counted = await database.query(
    `insert into identity.failed_attempt as f (kind, key, failures, last_failed_at, locked_until)
     values ($1, $2, 1, now(), case when $3 <= 1 then now() + make_interval(secs => $4) end)
     on conflict (kind, key) do update set
       failures = case when f.last_failed_at < now() - make_interval(secs => $6) then 1 else f.failures + 1 end,
       last_failed_at = now(),
       locked_until = case when f.failures + 1 >= $3 and f.last_failed_at >= now() - make_interval(secs => $6)
         then now() + make_interval(secs => least($4 * 2 ^ least(f.failures + 1 - $3, 20), $5)) end
     where f.locked_until is null or f.locked_until <= now()`,
    [kind, hash(key), free, first, longest, forget],
  );
  if (counted.rowCount) return 0;
  const { rows } = await database.query<{ wait: number }>(
    'select greatest(1, ceil(extract(epoch from locked_until - now())))::int as wait from identity.failed_attempt where kind = $1 and key = $2',
    [kind, hash(key)],
  );
  return rows[0]?.wait ?? 1;
}

/** The answer was right: an account starts afresh, an address only gets its attempt back. */
export async function endAttempt(database: Queryable, kind: AttemptKind, key: string): Promise<void> {
  if (kind !== 'ADDRESS') return forgetAttempts(database, kind, key);
  await database.query(
    `update identity.failed_attempt set failures = greatest(failures - 1, 0), locked_until = case when failures > $3 then locked_until end
     where kind = $1 and key = $2`,
    [kind, hash(key), PATIENCE.ADDRESS.free],
  );
}

export async function forgetAttempts(database: Queryable, kind: AttemptKind, key: string): Promise<void> {
  await database.query('delete from identity.failed_attempt where kind = $1 and key = $2', [kind, hash(key)]);
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
