import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

export interface Secrets {
  cookieKeys: string[];
  gatewayClient: { client_id: string; client_secret: string };
  /** Bearer key of the administration API. */
  adminKey: string;
  /** Bearer key that opens the log for reading, and nothing else. */
  auditKey: string;
  sealer: Sealer;
}

export function readSecrets(folder: string): Secrets {
  return {
    cookieKeys: readJson<string[]>(folder, 'cookie-keys.json'),
    gatewayClient: readJson<Secrets['gatewayClient']>(folder, 'gateway-client.json'),
    adminKey: settle(folder, 'identity-admin.json', () => ({ key: random() })).key,
    auditKey: settle(folder, 'identity-audit.json', () => ({ key: random() })).key,
    sealer: new Sealer(settle(folder, 'identity-sealing.json', () => ({ keys: [random()] })).keys),
  };
}

export const SIGNING_FILE = 'oidc-signing.json';

export interface SigningKeys {
  keys: JWK[];
  /** Epoch milliseconds when one of them is to go; Infinity when none is. */
  until: number;
}

/**
 * The first key signs; the others are still published, so that what they signed stays valid: one with `until` (an instant)
 * no longer than that.
 */
export function readSigningKeys(folder: string, now = Date.now()): SigningKeys {
  const { keys = [] } = readJson<{ keys?: (JWK & { until?: string })[] }>(folder, SIGNING_FILE);
  const found = keys.map(({ until, ...key }) => ({ key, end: until === undefined ? Infinity : Date.parse(until) }));
  const left = found.filter(({ end }) => now < end);
  if (!left.length) throw new Error(`${SIGNING_FILE} holds no key`);
  return { keys: left.map(({ key }) => key), until: Math.min(...left.map(({ end }) => end)) };
}

/**
 * Keeps what must be read again (the secret of a second factor) and recognizes what must not (codes on paper),
 * with a key that is not in the database: a copy of the database alone opens neither.
 */
export class Sealer {
  readonly #keys: readonly Buffer[];

  /** The first key seals; all of them open, so that a key can be replaced. */
  constructor(keys: readonly string[]) {
    this.#keys = keys.map((key) => Buffer.from(key, 'base64url'));
    if (!this.#keys.length || this.#keys.some((key) => key.length !== 32)) throw new Error('a sealing key is not 32 bytes');
  }

  seal(text: string, context: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#keys[0]!, nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** Throws when no key opens it, or when it was sealed for another context. */
  open(sealed: string, context: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    for (const key of this.#keys) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(context));
        decipher.setAuthTag(bytes.subarray(-16));
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
      } catch {
        // Sealed with another key.
      }
    }
    throw new Error('no key opens what was sealed');
  }

  /** One value per key, so that a code printed before a rotation is still recognized; write the first. */
  macs(text: string, context: string): [string, ...string[]] {
    return this.#keys.map((key) => createHmac('sha256', key).update(`${context}\0${text}`).digest('base64url')) as [string, ...string[]];
  }
}

function settle<T>(folder: string, file: string, make: () => T): T {
  if (!existsSync(join(folder, file))) {
    // Linked into place: of two processes that start together one wins, and nobody reads half a file.
    const draft = join(folder, `${file}.${process.pid}.new`);
    writeFileSync(draft, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(draft, join(folder, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readJson<T>(folder, file);
}

function readJson<T>(folder: string, file: string): T {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  } catch (error) {
    throw new Error(`the secret ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'it is not JSON'}`, { cause: error });
  }
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
