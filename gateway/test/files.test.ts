import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
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

interface Upload {
  /** Sends the rest; the status of the answer. */
  finish(): Promise<number>;
  breakOff(): Promise<void>;
}

/** An upload of which half has come, and that holds its place. */
async function startUpload(cookieOf: string): Promise<Upload> {
  const headers = { cookie: cookieOf, 'x-capuy-csrf': '1', 'content-length': '10' };
  const sent = request(`${url}/files/organization/slow`, { method: 'POST', headers });
  const status = new Promise<number>((resolve, reject) => {
    sent.on('response', (answer) => answer.resume().once('end', () => resolve(answer.statusCode ?? 0))).on('error', reject);
  });
  status.catch(() => undefined);
  await new Promise<void>((resolve) => void sent.write('12345', () => resolve()));
  await sleep(50);
  return {
    finish: () => (sent.end('67890'), status),
    breakOff: async () => {
      sent.destroy();
      await status.catch(() => undefined);
    },
  };
}

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

  it('waits while two of the same person are on their way, in whichever of their sessions, and holds up nobody else', async () => {
    const again = await world.session('an');
    const binh = await world.session('binh');
    const slow = await Promise.all([startUpload(cookie), startUpload(again)]);
    const third = await send('/files/organization/third', { method: 'POST', body: 'x', headers: { 'x-capuy-csrf': '1', cookie: again } });
    expect([third.status, third.headers.get('retry-after'), await third.json()]).toEqual([
      429,
      '1',
      { errors: [{ message: '2 of your files are on their way, wait until one has arrived', extensions: { code: 'TOO_MANY' } }] },
    ]);
    expect(
      (await send('/files/organization/other', { method: 'POST', body: 'x', headers: { 'x-capuy-csrf': '1', cookie: binh } })).status,
    ).toBe(200);
    for (const upload of slow) expect(await upload.finish()).toBe(200);
    expect((await send('/files/organization/third', { method: 'POST', body: 'x', headers: { 'x-capuy-csrf': '1' } })).status).toBe(200);
  });

  it('that breaks off half way gives its place back', async () => {
    for (let tries = 0; tries < 3; tries += 1) {
      const upload = await startUpload(cookie);
      await upload.breakOff();
    }
    const status = (): Promise<number> =>
      send('/files/organization/after', { method: 'POST', body: 'x', headers: { 'x-capuy-csrf': '1' } }).then(({ status }) => status);
    await expect.poll(status, { timeout: 2000 }).toBe(200);
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
