import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mintInternalToken } from '@capuy/testing';
import { importJWK, type JWK, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { CLIENT_ID, type DoorSystem } from '../src/door-system.js';

type Forge = () => Promise<string> | string;
type Changes = Readonly<Record<string, unknown>>;

export const bearerOf = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

const now = (): number => Math.floor(Date.now() / 1000);

class Forger {
  readonly #jwk: JWK;
  readonly #url: string;

  constructor(door: DoorSystem) {
    const { keys } = JSON.parse(readFileSync(join(door.secrets, 'oidc-signing.json'), 'utf8')) as { keys: JWK[] };
    this.#jwk = keys[0] ?? {};
    this.#url = door.url;
  }

  get claims(): Record<string, unknown> {
    const at = now();
    return {
      iss: `${this.#url}/oidc`,
      aud: 'capuy-gateway',
      sub: CLIENT_ID,
      client_id: CLIENT_ID,
      scope: 'graph',
      iat: at,
      exp: at + 600,
      jti: String(Math.random()),
    };
  }

  get publicKey(): KeyObject {
    return createPublicKey({ key: { ...this.#jwk } as never, format: 'jwk' });
  }

  /** As the provider signs, but for what is changed. */
  async signed(claims: Changes = {}, header: Partial<JWTHeaderParameters> = {}, key?: KeyObject | Uint8Array): Promise<string> {
    const alg = header.alg ?? 'RS256';
    return new SignJWT({ ...this.claims, ...claims })
      .setProtectedHeader({ typ: 'at+jwt', kid: this.#jwk.kid ?? '', ...header, alg })
      .sign(key ?? (await importJWK(this.#jwk, 'RS256')));
  }
}

/** Each a way to come as an integrator without a token of the provider for the gateway. */
export function accessTokenForgeries(door: DoorSystem): Readonly<Record<string, Forge>> {
  const forger = new Forger(door);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = forger.publicKey.export({ type: 'spki', format: 'pem' });
  return {
    'no token': () => '',
    'no signature': async () => (await forger.signed()).replace(/[^.]+$/, ''),
    'the algorithm none': () => new UnsecuredJWT(forger.claims).encode(),
    "the public key as an HMAC's secret": () => forger.signed({}, { alg: 'HS256' }, Buffer.from(pem)),
    "somebody else's key": () => forger.signed({}, {}, privateKey),
    'an unknown key': () => forger.signed({}, { kid: 'unknown' }),
    'a key that it brings along': () => forger.signed({}, { jwk: publicKey.export({ format: 'jwk' }) as never }, privateKey),
    'the address of a key': () => forger.signed({}, { jku: 'http://127.0.0.1:9/jwks' }, privateKey),
    'the address of a certificate': () => forger.signed({}, { x5u: 'http://127.0.0.1:9/certificate' }, privateKey),
    'another issuer': () => forger.signed({ iss: 'https://elsewhere.example/oidc' }),
    'another audience': () => forger.signed({ aud: 'capuy' }),
    'no audience': () => forger.signed({ aud: undefined }),
    'another type': () => forger.signed({}, { typ: 'JWT' }),
    'no type': () => forger.signed({}, { typ: undefined as never }),
    'a token that has expired': () => forger.signed({ iat: now() - 700, exp: now() - 100 }),
    'a token that is not valid yet': () => forger.signed({ nbf: now() + 600 }),
    'a token without an end': () => forger.signed({ exp: undefined }),
    'no client': () => forger.signed({ client_id: undefined }),
    "a person's token": () => forger.signed({ sub: 'somebody' }),
    'other claims under the signature': async () => {
      const [head, , signature] = (await forger.signed()).split('.');
      return `${head}.${Buffer.from(JSON.stringify({ ...forger.claims, client_id: 'khac', sub: 'khac' })).toString('base64url')}.${signature}`;
    },
    'an oversized token': () => forger.signed({ more: 'x'.repeat(7000) }),
    "the gateway's own internal token": () => mintInternalToken({ sub: 'system', body: '', secrets: door.secrets }),
    'an encrypted token': () => 'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d',
  };
}

/** Each a way to end somebody's sessions without the provider's word. */
export function logoutTokenForgeries(door: DoorSystem): Readonly<Record<string, Forge>> {
  const forger = new Forger(door);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const logout = { events, sub: 'somebody', typ: 'logout+jwt' };
  return {
    'no logout token': () => '',
    'a logout token of none': () => new UnsecuredJWT({ ...forger.claims, ...logout }).encode(),
    "a logout token of somebody else's key": () => forger.signed(logout, {}, privateKey),
    'a logout token for another client': () => forger.signed({ ...logout, aud: 'another' }),
    'a logout token of another issuer': () => forger.signed({ ...logout, iss: 'https://elsewhere.example' }),
    'a logout token of long ago': () => forger.signed({ ...logout, iat: now() - 3600 }),
    'a logout token without its event': () => forger.signed({ ...logout, events: undefined }),
    'an id token as a logout token': () => forger.signed({ ...logout, nonce: 'n' }),
    'a logout token for nobody': () => forger.signed({ ...logout, sub: undefined }),
  };
}
