import type { Caller } from '../caller.js';

/** What travels with one operation through the planner to each of its fetches. */
export interface RequestContext {
  readonly caller: Caller;
  readonly requestId: string;
  /** Epoch milliseconds after which nothing more is asked for. */
  readonly deadline: number;
  /** Marker of the browser's last change, passed through. */
  readonly change: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** Set by a subgraph that made a change. */
  changed: string | undefined;
}
