import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { log, reason } from '../log.js';

/** As `session-key.json` holds it: base64url of 32 bytes; one that was replaced opens until an instant and nothing after it. */
export type SessionKey = string | { readonly key: string; readonly until: string };

const LOOK_EVERY_MS = 1000;
const BYTES = 32;

/** The keys of `session-key.json`, taken up anew within a second of a change; a broken file is refused. */
export class SessionKeys {
  readonly #file: string | undefined;
  #keys: readonly { key: Buffer; until: number }[];
  #seen = 0;
  #lookedAt = Date.now();

  constructor(keys: readonly SessionKey[], file?: string) {
    this.#keys = read(keys);
    this.#file = file;
    if (file !== undefined) this.#seen = statSync(file).mtimeMs;
  }

  static read(secretsFolder: string): SessionKeys {
    const file = join(secretsFolder, 'session-key.json');
    return new SessionKeys(JSON.parse(readFileSync(file, 'utf8')) as SessionKey[], file);
  }

  /** The first one seals. */
  get current(): Buffer {
    this.#look();
    return this.#keys[0]!.key;
  }

  /** Those that open now. */
  get opening(): Buffer[] {
    this.#look();
    const now = Date.now();
    return this.#keys.filter(({ until }) => now < until).map(({ key }) => key);
  }

  #look(): void {
    const now = Date.now();
    if (this.#file === undefined || now - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = now;
    try {
      const changed = statSync(this.#file).mtimeMs;
      if (changed === this.#seen) return;
      this.#seen = changed;
      this.#keys = read(JSON.parse(readFileSync(this.#file, 'utf8')) as SessionKey[]);
      log('info', 'session key changed');
    } catch (error) {
      log('error', 'session key refused, the old one goes on', { reason: reason(error) });
    }
  }
}

function read(keys: readonly SessionKey[]): { key: Buffer; until: number }[] {
  const found = keys.map((entry) =>
    typeof entry === 'string'
      ? { key: Buffer.from(entry, 'base64url'), until: Infinity }
      : { key: Buffer.from(entry.key, 'base64url'), until: Date.parse(entry.until) },
  );
  if (!found.length || found.some(({ key, until }) => key.length !== BYTES || Number.isNaN(until)))
    throw new Error('a key of session-key.json is not 32 bytes, or has no end that can be read');
  return found;
}
