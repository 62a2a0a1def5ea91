import { createPrivateKey, hash, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface SigningJwk {
  kid: string;
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  d: string;
}

/** Signs as the gateway does, for requests that do not come through it. */
export class InternalSigner {
  readonly #key: KeyObject;
  readonly #header: string;

  constructor(secretsFolder: string) {
    const { keys } = JSON.parse(readFileSync(join(secretsFolder, 'gateway-signing.json'), 'utf8')) as { keys: SigningJwk[] };
    const [jwk] = keys;
    if (!jwk) throw new Error('gateway-signing.json holds no key');
    this.#key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    this.#header = part({ alg: 'EdDSA', typ: 'capuy+jwt', kid: jwk.kid });
  }

  /** The Authorization header of one request: for this body, for a file also for its place, and like no other by its `jti`. */
  authorization(subject: string, body: string | Buffer, jti: string, file?: { method: string; path: string }): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'capuy-gateway',
      aud: 'capuy',
      sub: subject,
      uis: 'capuy',
      kind: 'user',
      sat: now,
      amr: ['pwd'],
      iat: now,
      exp: now + 60,
      bh: hash('sha256', body, 'base64url'),
      jti,
      ...(file ? { htm: file.method, htu: file.path } : {}),
    };
    const unsigned = `${this.#header}.${part(claims)}`;
    return `Bearer ${unsigned}.${sign(null, Buffer.from(unsigned), this.#key).toString('base64url')}`;
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
