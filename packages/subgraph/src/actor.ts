import type { Grant } from './grant.js';

/** Who acts: the first argument of every service method. Made only by `Accounts` from a verified token. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string | null;
  readonly displayName: string;
  readonly kind: 'user' | 'client' | 'system';
  /** What the account holds today; see `scoped`. */
  readonly grants: readonly Grant[];
  /** What it holds today and this session may not use: it proved no second factor. Absent = nothing. */
  readonly withheld?: readonly Grant[];
  /** Whether the session proved a second factor. */
  readonly secondFactor: boolean;
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline?: number;
}
