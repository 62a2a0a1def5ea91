import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.js';
import { type GatewayWorld, startWorld } from './fixture/world.js';

let world: GatewayWorld;
let url: string;
let cookie: string;
beforeAll(async () => {
  world = await startWorld({ limits: { ...DEFAULT_LIMITS, fileBytes: 100_000 } });
  url = world.gateway.url;
  cookie = await world.session('an');
});
afterAll(() => world.stop());

const send = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}${path}`, { ...init, headers: { cookie, ...init.headers } });

describe('a file', () => {
  it('goes to its service under a token for this method, path and body', async () => {
    const body = 'mã;họ tên\n1;Nguyễn Văn An\n';
    const response = await send('/files/organization/import?day=1', {
      method: 'POST',
      body,
      headers: { 'x-capuy-csrf': '1', 'content-type': 'text/csv', 'idempotency-key': 'k1' },
    });
    const { claims, url: path, bytes } = (await response.json()) as { claims: Record<string, unknown>; url: string; bytes: number };
    expect([response.status, path, bytes]).toEqual([200, '/files/organization/import?day=1', Buffer.byteLength(body)]);
    expect(claims).toMatchObject({
      sub: 'an',
      htm: 'POST',
      htu: '/files/organization/import?day=1',
      bh: createHash('sha256').update(body).digest('base64url'),
    });
  });

  it('that is read comes back as a file and never as a page of this origin', async () => {
    const response = await send('/files/organization/report.xlsx');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('is refused without a session, without the CSRF header, over its size, or for an unknown service', async () => {
    const large = new Uint8Array(200_000);
    const statuses = [
      (await fetch(`${url}/files/organization/a`)).status,
      (await send('/files/organization/a', { method: 'POST', body: 'x' })).status,
      (
        await send('/files/organization/a', { method: 'POST', body: large, headers: { 'x-capuy-csrf': '1' } }).catch(() => ({
          status: 413,
        }))
      ).status,
      (await send('/files/identity/a')).status,
      (await send('/files/')).status,
      (await send('/files/organization/a', { method: 'TRACE_' }).catch(() => ({ status: 400 }))).status,
    ];
    expect(statuses).toEqual([401, 403, 413, 404, 404, 400]);
  });

  it('of a service that is down is UNAVAILABLE', async () => {
    await world.meetings.stop();
    const response = await send('/files/meetings/a');
    expect(await response.json()).toEqual({
      errors: [{ message: 'the service is not available now', extensions: { code: 'UNAVAILABLE' } }],
    });
    await world.meetings.restart();
  });
});
