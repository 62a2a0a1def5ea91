import type { Actor } from './actor.js';

/** What every request of a subgraph carries; a service adds its loaders. */
export interface RequestContext {
  actor: Actor;
  requestId: string;
  /** The client's Idempotency-Key, unique per click; joined with a root field's response key. */
  idempotencyKey?: string;
}
