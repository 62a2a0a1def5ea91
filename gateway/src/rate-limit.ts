import { LRUCache } from 'lru-cache';
import type { Rate } from './limits.js';
import { Refusal } from './refusal.js';

interface Bucket {
  tokens: number;
  at: number;
}

/** Most callers remembered; the one unseen for longest is forgotten, with a full bucket when it returns. */
const CALLERS = 50_000;

/** A token bucket for each caller, in this process only: replicas multiply the rate. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #buckets = new LRUCache<string, Bucket>({ max: CALLERS });

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Throws TOO_MANY when the caller's bucket is empty. */
  take(caller: string, now = Date.now()): void {
    const { perSecond, burst } = this.#rate;
    const bucket = this.#buckets.get(caller);
    if (!bucket) {
      this.#buckets.set(caller, { tokens: burst - 1, at: now });
      return;
    }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) throw new Refusal('TOO_MANY', 'too many requests, try again in a moment');
    bucket.tokens -= 1;
  }
}
