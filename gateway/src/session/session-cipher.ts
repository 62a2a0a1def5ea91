import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SessionKeys } from './session-keys.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with the keys of `session-key.json`: the first one seals, all of them open, so that a key can be replaced. */
export class SessionCipher {
  readonly #keys: SessionKeys;

  constructor(keys: SessionKeys) {
    this.#keys = keys;
  }

  /** `context` is what the sealed text is good for; it opens for nothing else. */
  seal(text: string, context: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#keys.current, nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Undefined when no key opens it. */
  open(sealed: Buffer, context: string): string | undefined {
    if (sealed.length <= NONCE_BYTES + TAG_BYTES) return undefined;
    for (const key of this.#keys.opening) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(context));
        decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        // Sealed with another key, or not by us.
      }
    }
    return undefined;
  }
}
