import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { log, reason } from '../log.js';

export interface SigningKey {
  readonly key: KeyObject;
  /** The token's first part, encoded once. */
  readonly header: string;
}

interface SigningJwk {
  kid: string;
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  d: string;
}

const LOOK_EVERY_MS = 1000;

/** The first key of `gateway-signing.json`, taken up anew when the file changes; a broken file is refused. */
export class SigningKeys {
  readonly #file: string;
  #seen: number;
  #current: SigningKey;
  readonly #timer: NodeJS.Timeout;

  constructor(secretsFolder: string) {
    this.#file = join(secretsFolder, 'gateway-signing.json');
    this.#seen = statSync(this.#file).mtimeMs;
    this.#current = readKey(this.#file);
    this.#timer = setInterval(() => this.reload(), LOOK_EVERY_MS).unref();
  }

  get current(): SigningKey {
    return this.#current;
  }

  reload(): void {
    try {
      const changed = statSync(this.#file).mtimeMs;
      if (changed === this.#seen) return;
      this.#seen = changed;
      this.#current = readKey(this.#file);
      log('info', 'signing key changed');
    } catch (error) {
      log('error', 'signing key refused, the old one goes on', { reason: reason(error) });
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

function readKey(file: string): SigningKey {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: SigningJwk[] };
  const [jwk] = keys;
  if (!jwk) throw new Error('gateway-signing.json holds no key');
  const header = Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'capuy+jwt', kid: jwk.kid })).toString('base64url');
  return { key: createPrivateKey({ key: { ...jwk }, format: 'jwk' }), header };
}
