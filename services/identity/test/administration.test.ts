import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { Installation } from './installation.js';

let house: Installation;

beforeAll(async () => {
  house = await Installation.start();
});
afterAll(() => house.stop());

describe('the administration API', () => {
  it('refuses a wrong key, no key and what came through a proxy', async () => {
    const body = { userName: 'an', by: 'office' };
    expect((await house.administer('unlock', body, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await house.administer('unlock', body, { authorization: '' })).status).toBe(401);
    expect((await house.administer('unlock', body, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
  });

  it('keeps its key in a file that only its owner reads', () => {
    expect(statSync(join(house.secretsFolder, 'identity-admin.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(house.secretsFolder, 'identity-sealing.json')).mode & 0o777).toBe(0o600);
  });

  it('is not reached through the front door', async () => {
    expect((await fetch(`${house.publicUrl}/oidc/../internal/users`, { method: 'POST' })).status).not.toBe(401);
    expect((await fetch(`${house.publicUrl}/oidc/%2e%2e/internal/users`, { method: 'POST' })).status).not.toBe(401);
  });

  it('makes accounts, and makes them again without a change', async () => {
    const users = [{ userName: 'An', sub: 's1', name: 'An' }];
    expect((await house.administer('users', { users, by: 'office' })).body).toEqual({ created: 1, updated: 0 });
    expect((await house.administer('users', { users, by: 'office' })).body).toEqual({ created: 0, updated: 1 });
    const taken = await house.administer('users', { users: [{ userName: 'an', sub: 's2', name: 'An' }], by: 'office' });
    expect(taken.status).toBe(409);
  });

  it('says what is wrong with a request', async () => {
    expect((await house.administer('users', { users: [], by: 'office' })).body['error']).toContain('users must be a list');
    expect((await house.administer('slips', { by: 'office' })).body['error']).toContain('userName');
    expect((await house.administer('unknown', {})).status).toBe(404);
    expect((await house.administer('unlock', { userName: 'nobody', by: 'office' })).status).toBe(404);
  });
});

describe('createUsers', () => {
  it('seeds a dozen accounts with passwords in less than two seconds and keeps the passwords the next time', async () => {
    const users = Array.from({ length: 12 }, (_, i) => ({
      userName: `demo${i}`,
      sub: `demo-${i}`,
      name: `Demo ${i}`,
      password: `mật khẩu minh họa ${i}`,
    }));
    const begun = performance.now();
    expect(await createUsers(house.url, users)).toEqual({ created: 12, updated: 0 });
    expect(performance.now() - begun).toBeLessThan(2000);
    const hashes = async (): Promise<unknown> =>
      (await house.server.pool.query(`select password_hash from identity.user_account where subject like 'demo-%' order by subject`)).rows;
    const before = await hashes();
    const again = performance.now();
    await createUsers(house.url, users);
    expect(performance.now() - again).toBeLessThan(500);
    expect(await hashes()).toEqual(before);
  });
});

describe('the application role', () => {
  it('owns nothing, cannot delete accounts and cannot rewrite the audit', async () => {
    const client = new pg.Client({ connectionString: house.url });
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as owned from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`,
    );
    expect(rows[0].owned).toBe(0);
    await expect(client.query('delete from identity.user_account')).rejects.toThrow('permission denied');
    await expect(client.query('delete from identity.slip')).rejects.toThrow('permission denied');
    await expect(client.query('delete from audit.record')).rejects.toThrow('permission denied');
    await expect(client.query('create table identity.x (a int)')).rejects.toThrow('permission denied');
    await client.end();
  });
});

describe('the probes', () => {
  it('say alive, and ready only with a database', async () => {
    const at = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${house.server.port}${path}`);
    expect((await at('/healthz')).status).toBe(200);
    expect((await at('/readyz')).status).toBe(200);
    expect((await at('/')).status).toBe(404);
  });
});
