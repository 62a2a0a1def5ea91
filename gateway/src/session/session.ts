import type { Caller } from '../caller.js';

/** A browser's session as the gateway needs it at each request. Times in epoch milliseconds. */
export interface Session {
  readonly caller: Caller;
  readonly name: string;
  readonly seenAt: number;
  readonly expiresAt: number;
}

export interface NewSession {
  readonly issuer: string;
  readonly subject: string;
  /** The provider's `sid`, by which it ends one session. */
  readonly providerSession: string | undefined;
  readonly name: string;
  readonly amr: readonly string[];
  readonly idToken: string | undefined;
}

/** Sliding: unused for this long, a session is over. */
export const IDLE_MS = 2 * 3600_000;
/** A working day, whatever its use: as long as the built-in provider's own session. */
export const ABSOLUTE_MS = 12 * 3600_000;
