import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSecrets } from '@capuy/testing';
import { SignJWT } from 'jose';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the gateway would say of the body, for a forger to sign otherwise. */
export function claims(body: string): Record<string, unknown> {
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
  };
}

async function publicKey(): Promise<{ kid: string; x: string }> {
  const { keys } = JSON.parse(readFileSync(join(await testSecrets(), 'gateway-public.json'), 'utf8')) as {
    keys: { kid: string; x: string }[];
  };
  const [key] = keys;
  if (!key) throw new Error('there is no public key');
  return key;
}

/** No signature at all, as the old trick goes. */
export async function unsigned(body: string, alg: string): Promise<string> {
  const { kid } = await publicKey();
  return `${encode({ alg, typ: 'capuy+jwt', kid })}.${encode(claims(body))}.${alg === 'none' ? '' : 'AAAA'}`;
}

/** HS256 with the public key as the secret: what a verifier that believes the header accepts. */
export async function symmetric(body: string): Promise<string> {
  const { kid, x } = await publicKey();
  return new SignJWT(claims(body)).setProtectedHeader({ alg: 'HS256', typ: 'capuy+jwt', kid }).sign(Buffer.from(x, 'base64url'));
}

/** The right algorithm and the right key id, somebody else's key. */
export async function strange(body: string): Promise<string> {
  const { kid } = await publicKey();
  const { privateKey } = generateKeyPairSync('ed25519');
  const signed = `${encode({ alg: 'EdDSA', typ: 'capuy+jwt', kid })}.${encode(claims(body))}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** A real token with other claims under its signature. */
export function tampered(token: string, body: string): string {
  const [header, , signature] = token.split('.');
  return `${header}.${encode({ ...claims(body), sub: 'somebody-else' })}.${signature}`;
}
