import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './fixture/ask.js';
import { Browser } from './fixture/browser.js';
import { CLIENT, startIssuer } from './fixture/issuer.js';
import { freePort, type GatewayWorld, startWorld } from './fixture/world.js';

const WHO = 'query Who { whoAmI }';

let world: GatewayWorld;
let url: string;
beforeAll(async () => {
  world = await startWorld();
  url = world.config.publicUrl;
  await world.know(WHO);
});
afterAll(() => world.stop());

describe('the provider', () => {
  const logout = async (claims: Record<string, unknown>, typ = 'logout+jwt'): Promise<number> => {
    const now = Math.floor(Date.now() / 1000);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const token = await world.issuer.sign(
      { iss: world.issuer.issuer, aud: 'capuy-gateway', iat: now, exp: now + 60, jti: 'j', events, ...claims },
      typ,
    );
    const response = await fetch(`${url}/auth/backchannel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
    return response.status;
  };

  it('ends the sessions of a person over the back channel', async () => {
    const cookie = await world.session('giang');
    expect((await ask(url, WHO, { cookie })).status).toBe(200);
    expect(await logout({ sub: 'giang' })).toBe(200);
    expect((await ask(url, WHO, { cookie })).status).toBe(401);
  });

  it('is not believed without its signature, for another client, with a nonce, old, or without the event', async () => {
    const cookie = await world.session('hoa');
    const statuses = [
      await logout({ sub: 'hoa', aud: 'another' }),
      await logout({ sub: 'hoa', iss: 'http://elsewhere' }),
      await logout({ sub: 'hoa', nonce: 'n' }),
      await logout({ sub: 'hoa', events: {} }),
      await logout({ sub: 'hoa', iat: Math.floor(Date.now() / 1000) - 900 }),
      await logout({}),
    ];
    const unsigned = await fetch(`${url}/auth/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: 'eyJhbGciOiJub25lIn0.e30.' }),
    });
    expect([...statuses, unsigned.status]).toEqual([400, 400, 400, 400, 400, 400, 400]);
    expect((await ask(url, WHO, { cookie })).status).toBe(200);
  });

  it('does not see the session of the gateway, nor addresses that a browser made up', async () => {
    const seen: Record<string, unknown>[] = [];
    const { createServer } = await import('node:http');
    const spy = createServer((request, response) => {
      seen.push({ url: request.url, ...request.headers });
      response.end('ok');
    });
    await new Promise<void>((resolve) => spy.listen(0, '127.0.0.1', resolve));
    const { port } = spy.address() as { port: number };
    const replica = await world.replica({ identityUrl: `http://127.0.0.1:${port}` });
    await fetch(`${replica.url}/oidc/jwks?a=1`, {
      headers: {
        cookie: `capuy=${'x'.repeat(43)}; capuy_identity=1`,
        'x-forwarded-for': '6.6.6.6',
        forwarded: 'for=6.6.6.6',
        'x-forwarded-host': 'evil.example',
      },
    });
    await fetch(`${replica.url}/oidc/..%2f../internal/users`);
    expect(seen[0]).toMatchObject({
      url: '/oidc/jwks?a=1',
      cookie: 'capuy_identity=1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(url).host,
      'x-forwarded-proto': 'http',
    });
    expect(seen[0]!['forwarded']).toBeUndefined();
    expect(seen.every(({ url }) => String(url).startsWith('/oidc/'))).toBe(true);
    spy.closeAllConnections();
    spy.close();
  });

  it('may be any other one: accounts are then named by its address', async () => {
    const [port, ownPort] = [await freePort(), await freePort()];
    const publicUrl = `http://127.0.0.1:${port}`;
    const outside = await startIssuer(publicUrl, ownPort);
    const replica = await world.replica({
      port,
      publicUrl,
      identityUrl: '',
      oidc: { issuer: outside.issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret, builtIn: false },
    });
    outside.account = 'khanh';
    const browser = new Browser(publicUrl);
    const { way } = await browser.go('/auth/login?return=/members');
    expect([way[1]?.startsWith(`${outside.issuer}/auth?`), way.at(-1)]).toEqual([true, '/members']);
    expect((await ask(publicUrl, WHO, { cookie: browser.cookies })).body.data).toEqual({ whoAmI: `${outside.issuer}|khanh` });
    const token = await outside.accessToken('statistics');
    expect((await ask(publicUrl, '{ partyOrganization(id: 1) { id } }', { token })).status).toBe(200);
    expect((await ask(publicUrl, '{ partyOrganization(id: 1) { id } }', { token: await world.issuer.accessToken('x') })).status).toBe(401);
    const ended = await browser.fetch('/auth/logout', { method: 'POST', headers: { 'x-capuy-csrf': '1' } });
    expect(await ended.json()).toEqual({ signedOut: true, redirect: expect.stringContaining(`${outside.issuer}/session/end?`) as string });
    expect((await fetch(`${publicUrl}/oidc/auth`)).status).toBe(404);
    await replica.close();
    await outside.stop();
  });
});
