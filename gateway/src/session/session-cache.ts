import { LRUCache } from 'lru-cache';
import type { Session } from './session.js';
import { hashSessionId, type SessionStore } from './session-store.js';

/** A session ended elsewhere goes on here no longer than this, and five seconds are promised. */
const KEPT_MS = 4000;
const SESSIONS = 20_000;

interface Entry {
  readonly session: Promise<Session | undefined> | Session | undefined;
  readonly until: number;
}

/** Spares the database a question per request, and asks it once when many requests come together. */
export class SessionCache {
  readonly #store: SessionStore;
  readonly #entries = new LRUCache<string, Entry>({ max: SESSIONS });

  constructor(store: SessionStore) {
    this.#store = store;
  }

  /** The session of a cookie's value; undefined when it is over. */
  find(id: string): Promise<Session | undefined> | Session | undefined {
    const key = hashSessionId(id);
    const name = key.toString('latin1');
    const entry = this.#entries.get(name);
    if (entry && entry.until > Date.now()) return entry.session;
    const asked = this.#store.find(key);
    const until = Date.now() + KEPT_MS;
    this.#entries.set(name, { session: asked, until });
    void this.#settle(name, asked, until);
    return asked;
  }

  async #settle(name: string, asked: Promise<Session | undefined>, until: number): Promise<void> {
    try {
      const session = await asked;
      // Not when it was ended here in the meantime.
      if (this.#entries.peek(name)?.session === asked) this.#entries.set(name, { session, until });
    } catch {
      this.#entries.delete(name);
    }
  }

  /** The session if it was found a moment ago. */
  known(id: string): Session | undefined {
    const entry = this.#entries.get(hashSessionId(id).toString('latin1'));
    return entry && entry.until > Date.now() && !(entry.session instanceof Promise) ? entry.session : undefined;
  }

  forget(key: Buffer): void {
    this.#entries.delete(key.toString('latin1'));
  }
}
