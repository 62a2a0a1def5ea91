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
    const bucket = this.#filled(caller, now);
    if (bucket.tokens < 1) throw tooMany();
    bucket.tokens -= 1;
  }

  /** Throws TOO_MANY when the bucket is empty, and takes nothing. */
  check(caller: string, now = Date.now()): void {
    if (this.#filled(caller, now).tokens < 1) throw tooMany();
  }

  #filled(caller: string, now: number): Bucket {
    const { perSecond, burst } = this.#rate;
    let bucket = this.#buckets.get(caller);
    if (bucket) {
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
    } else {
      bucket = { tokens: burst, at: now };
      this.#buckets.set(caller, bucket);
    }
    return bucket;
  }
}

function tooMany(): Refusal {
  return new Refusal('TOO_MANY', 'too many requests, try again in a moment');
}
