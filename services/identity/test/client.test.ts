import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from './installation.js';

let house: Installation;
let secret = '';

beforeAll(async () => {
  house = await Installation.start();
  const { body } = await house.administer('clients', { clientId: 'bao-cao-tinh', name: 'Hệ thống báo cáo của tỉnh', by: 'quan-tri' });
  secret = String(body['clientSecret']);
});
afterAll(() => house.stop());

async function token(
  id: string,
  given: string,
  fields: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${house.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${given}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...fields }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

describe('an integrator', () => {
  it('gets a token for the graph that anyone can verify with the published keys', async () => {
    const { status, body } = await token('bao-cao-tinh', secret, { scope: 'graph' });
    expect(status).toBe(200);
    expect(decodeProtectedHeader(body['access_token']!)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    const keys = createRemoteJWKSet(new URL(`${house.issuer}/jwks`));
    const { payload } = await jwtVerify(body['access_token']!, keys, { issuer: house.issuer, audience: 'capuy-gateway', typ: 'at+jwt' });
    expect(payload).toMatchObject({ client_id: 'bao-cao-tinh', sub: 'bao-cao-tinh', scope: 'graph' });
    expect(payload.exp! - payload.iat!).toBe(600);
  });

  it('gets one whether or not it names the resource, and none for another resource', async () => {
    expect((await token('bao-cao-tinh', secret, { resource: 'urn:capuy:graph' })).status).toBe(200);
    expect((await token('bao-cao-tinh', secret, { resource: 'urn:other' })).body['error']).toBe('invalid_target');
    const wider = await token('bao-cao-tinh', secret, { scope: 'graph openid admin' });
    expect(decodeJwt(wider.body['access_token']!)['scope']).toBe('graph');
  });

  it('is refused with a wrong secret, with the stored hash, and under a name nobody has', async () => {
    const { rows } = await house.server.pool.query('select secret_hash from identity.client');
    expect(rows[0].secret_hash).not.toContain(secret);
    for (const [id, given] of [
      ['bao-cao-tinh', 'sai'],
      ['bao-cao-tinh', rows[0].secret_hash],
      ['khong-co', secret],
    ]) {
      const { status, body } = await token(id!, given!);
      expect([status, body['error']]).toEqual([401, 'invalid_client']);
    }
  });

  it('cannot sign people in', async () => {
    const query = new URLSearchParams({
      client_id: 'bao-cao-tinh',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${house.publicUrl}/auth/callback`,
    });
    const response = await fetch(`${house.issuer}/auth?${query}`, { redirect: 'manual' });
    expect(response.status).toBe(400);
  });

  it('gets nothing more once it is disabled', async () => {
    const { body } = await house.administer('clients', { clientId: 'he-thong-cu', name: 'Cũ', by: 'quan-tri' });
    expect((await token('he-thong-cu', String(body['clientSecret']))).status).toBe(200);
    await house.administer('disable-client', { clientId: 'he-thong-cu', by: 'quan-tri' });
    expect((await token('he-thong-cu', String(body['clientSecret']))).status).toBe(401);
  });

  it('cannot take the name of another, or of the gateway', async () => {
    expect((await house.administer('clients', { clientId: 'bao-cao-tinh', name: 'x', by: 'quan-tri' })).status).toBe(400);
    expect((await house.administer('clients', { clientId: 'capuy-gateway', name: 'x', by: 'quan-tri' })).status).toBe(400);
  });

  it('the gateway itself gets no token of its own', async () => {
    const { client_id, client_secret } = house.gatewayClient;
    expect((await token(client_id, client_secret)).status).toBe(400);
  });
});
