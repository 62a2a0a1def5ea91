import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { Target } from './forgeries.js';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the gateway would say of the body, for a forger to sign otherwise. */
function claims({ body, place }: Target): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const bh = createHash('sha256').update(body).digest('base64url');
  return {
    iss: 'capuy-gateway',
    aud: 'capuy',
    sub: 'system',
    uis: 'capuy',
    kind: 'user',
    sat: now,
    amr: ['pwd'],
    iat: now,
    exp: now + 60,
    bh,
    ...place,
  };
}

function publicKey({ secrets }: Target): { kid: string; x: string } {
  const { keys } = JSON.parse(readFileSync(join(secrets, 'gateway-public.json'), 'utf8')) as { keys: { kid: string; x: string }[] };
  const [key] = keys;
  if (!key) throw new Error('there is no public key');
  return key;
}

/** No signature at all, as the old trick goes. */
export function unsigned(target: Target, alg: string): string {
  const { kid } = publicKey(target);
  return `${encode({ alg, typ: 'capuy+jwt', kid })}.${encode(claims(target))}.${alg === 'none' ? '' : 'AAAA'}`;
}

/** HS256 with the public key as the secret: what a verifier that believes the header accepts. */
export async function symmetric(target: Target): Promise<string> {
  const { kid, x } = publicKey(target);
  return new SignJWT(claims(target)).setProtectedHeader({ alg: 'HS256', typ: 'capuy+jwt', kid }).sign(Buffer.from(x, 'base64url'));
}

function signed(target: Target, header: object, key: KeyObject): string {
  const { kid } = publicKey(target);
  const unsealed = `${encode({ alg: 'EdDSA', typ: 'capuy+jwt', kid, ...header })}.${encode(claims(target))}`;
  return `${unsealed}.${sign(null, Buffer.from(unsealed), key).toString('base64url')}`;
}

/** The right algorithm and the right key id, somebody else's key. */
export function strange(target: Target): string {
  return signed(target, {}, generateKeyPairSync('ed25519').privateKey);
}

/** Somebody else's key, and in the header where to find it. */
export function headed(target: Target, member: 'jwk' | 'jku' | 'x5c' | 'x5u' | 'crit'): string {
  const { privateKey, publicKey: own } = generateKeyPairSync('ed25519');
  const values = {
    jwk: own.export({ format: 'jwk' }),
    jku: 'http://127.0.0.1:9/jwks',
    x5c: ['MIIB'],
    x5u: 'http://127.0.0.1:9/certificate',
    crit: ['exp'],
  };
  return signed(target, { [member]: values[member] }, privateKey);
}

/** A real token with other claims under its signature. */
export function tampered(token: string, target: Target): string {
  const [header, , signature] = token.split('.');
  return `${header}.${encode({ ...claims(target), sub: 'somebody-else' })}.${signature}`;
}
