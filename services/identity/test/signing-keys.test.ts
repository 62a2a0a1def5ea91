import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, createRemoteJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from './installation.js';

let house: Installation;
let secret = '';

beforeAll(async () => {
  house = await Installation.start();
  const { body } = await house.administer('clients', { clientId: 'khach', name: 'Khách', by: 'quan-tri' });
  secret = String(body['clientSecret']);
});
afterAll(() => house.stop());

async function token(): Promise<string> {
  const response = await fetch(`${house.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`khach:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

const verify = async (jwt: string): Promise<unknown> =>
  jwtVerify(jwt, createRemoteJWKSet(new URL(`${house.issuer}/jwks`)), { issuer: house.issuer });

describe('the signing keys', () => {
  it('are taken up from the file without a restart: the first signs, and what the old one signed stays valid', async () => {
    const file = join(house.secretsFolder, 'oidc-signing.json');
    const old = JSON.parse(readFileSync(file, 'utf8')) as { keys: JWK[] };
    const before = await token();
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const added = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
    writeFileSync(file, JSON.stringify({ keys: [added, ...old.keys] }));
    house.server.providers.reload();
    const after = await token();
    expect(decodeProtectedHeader(before).kid).toBe(old.keys[0]!.kid);
    expect(decodeProtectedHeader(after).kid).toBe(added.kid);
    await verify(before);
    await verify(after);
    writeFileSync(file, JSON.stringify({ keys: [added] }));
    house.server.providers.reload();
    await expect(verify(before)).rejects.toThrow('no applicable key');
  });

  it('are published no longer than they are to be', async () => {
    const file = join(house.secretsFolder, 'oidc-signing.json');
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: JWK[] };
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const old = { ...(await exportJWK(privateKey)), kid: 'old', alg: 'RS256', use: 'sig' };
    const published = async (): Promise<unknown[]> => {
      house.server.providers.reload();
      return ((await (await fetch(`${house.issuer}/jwks`)).json()) as { keys: JWK[] }).keys.map(({ kid }) => kid);
    };
    writeFileSync(file, JSON.stringify({ keys: [...keys, { ...old, until: new Date(Date.now() + 500).toISOString() }] }));
    expect(await published()).toEqual([keys[0]!.kid, 'old']);
    await expect.poll(published, { timeout: 3000 }).toEqual([keys[0]!.kid]);
  });

  it('stay as they were when the file is broken', async () => {
    writeFileSync(join(house.secretsFolder, 'oidc-signing.json'), '{"keys": [');
    house.server.providers.reload();
    await verify(await token());
  });

  it('are published without their private parts', async () => {
    const { keys } = (await (await fetch(`${house.issuer}/jwks`)).json()) as { keys: JWK[] };
    for (const key of keys) expect([key.d, key.p, key.q]).toEqual([undefined, undefined, undefined]);
  });
});
