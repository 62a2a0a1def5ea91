import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { ALLOWED_QUERY, type Attack, ATTACKS, type Attacker, posted } from '@capuy/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DoorSystem } from '../src/door-system.js';
import { figure } from '../src/figure.js';
import { accessTokenForgeries, bearerOf, logoutTokenForgeries } from './gateway-forgeries.js';
import { describeDrain } from './drain.js';
import { describeEnds } from './ends.js';
import { describeFailures } from './failures.js';
import { describeOldKeys, describeRotation } from './rotation.js';

/** Refused when their time is over: they wait beside the other tests. */
const isSlow = ({ codes }: Attack): boolean => codes.includes('DEADLINE');

let door: DoorSystem;
let slow: Promise<Attacked[]>;
let attacker: Attacker;
beforeAll(async () => {
  door = await DoorSystem.start();
  attacker = {
    host: new URL(door.url).host,
    cookie: door.cookie,
    token: await door.accessToken(),
    documentId: door.documentId(),
  };
  slow = Promise.all(ATTACKS.filter(isSlow).map((attack) => attacked(attack, attack.parts(attacker))));
});
afterAll(() => door?.stop());

interface Told {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

const QUERY = JSON.stringify({ query: ALLOWED_QUERY });
const codeOf = (body: string): string | undefined => (JSON.parse(body) as Told).errors?.[0]?.extensions.code;
/** Each attacker comes from an address of its own, so that one waiting does not hide what another is told. */
let address = 1;
const nextAddress = (): string => `127.0.1.${(address = (address % 250) + 1)}`;
let attacks = 0;
let tokens = 0;
afterAll(() => {
  figure('attacks refused', attacks);
  figure('tokens refused', tokens);
});

interface Attacked {
  readonly name: string;
  readonly right: boolean;
  readonly answer: string;
}

async function attacked({ name, codes }: Attack, parts: ReturnType<Attack['parts']>): Promise<Attacked> {
  const answer = await door.raw(parts, nextAddress()).catch((error: unknown) => ({ status: 0, body: String(error) }));
  const code = answer.body.startsWith('{') ? codeOf(answer.body) : undefined;
  return { name, right: answer.status >= 400 && codes.includes(code ?? ''), answer: `${answer.status} ${answer.body.slice(0, 300)}` };
}

function expectRefused(told: readonly Attacked[]): void {
  expect(told.filter(({ right }) => !right).map(({ name, answer }) => `${name}: ${answer}`)).toEqual([]);
  expect(told.filter(({ answer }) => /Did you mean|node_modules|127\.0\.0\.1|\.ts\b|\bat \S+ \(/.test(answer))).toEqual([]);
  attacks += told.length;
}

describe('the door', () => {
  test('serves the person and the integrator whom the attackers pretend to be', async () => {
    const known = JSON.stringify({ documentId: attacker.documentId });
    const person = await door.raw(posted(attacker, { cookie: attacker.cookie, 'x-capuy-csrf': '1' }, known), nextAddress());
    expect([person.status, person.body]).toEqual([200, expect.not.stringContaining('"errors"')]);
    const integrator = await door.raw(posted(attacker, { authorization: `Bearer ${attacker.token}` }, QUERY), nextAddress());
    expect([integrator.status, JSON.parse(integrator.body)]).toEqual([200, { data: { meetings: { nodes: expect.any(Array) } } }]);
    expect(await door.fetches()).toBeGreaterThan(1);
  });

  test('refuses every attack by a code, and nothing of it reaches a subgraph', async () => {
    const before = await door.fetches();
    // Packed first: nothing else of this process moves while a bomb is made.
    const made = ATTACKS.filter((attack) => !isSlow(attack)).map((attack) => ({ attack, parts: attack.parts(attacker) }));
    const told = made.map(async ({ attack, parts }, index) => {
      // Not all in the same moment: a client has a rate as well.
      await sleep(index * 12);
      return attacked(attack, parts);
    });
    expectRefused(await Promise.all(told));
    expect(await door.fetches()).toBe(before);
    expect((await fetch(`${door.url}/readyz`)).status).toBe(200);
  });

  test('leads nobody away after the sign-in', async () => {
    const ways = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%09/evil.example',
      '/\t/evil.example',
      '/.//evil.example',
      '/..//evil.example',
      'javascript:alert(1)',
      '/@evil.example',
      '/auth/logout',
      '\\\\evil.example',
      'http:evil.example',
    ];
    for (const way of ways) {
      let at = `${door.url}/auth/login?return=${encodeURIComponent(way)}`;
      const cookies = new Map([door.cookie.split('=') as [string, string]]);
      for (let hop = 0; hop < 6; hop += 1) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
        const location = answer.headers.get('location');
        if (location === null) break;
        at = new URL(location, at).href;
        expect([way, new URL(at).origin]).toEqual([way, door.url]);
      }
      attacks += 1;
    }
    for (const host of ['evil.example', 'localhost@evil.example', 'evil.example:80']) {
      const { headers } = await door.raw([
        `GET /auth/login HTTP/1.1\r\nhost: ${host}\r\nx-forwarded-host: ${host}\r\nx-forwarded-proto: https\r\n\r\n`,
      ]);
      expect(new URL(headers.get('location') ?? '').origin).toBe(door.url);
      attacks += 1;
    }
  });

  test('shows the shell, and nothing else, wherever there is nothing', async () => {
    for (const path of ['/../../etc/passwd', '/internal/users', '/metrics', '/graphiql', '/auth/../internal/users']) {
      const { headers, body } = await door.raw([`GET ${path} HTTP/1.1\r\nhost: ${attacker.host}\r\n\r\n`]);
      expect([path, headers.get('content-type'), body]).toEqual([
        path,
        'text/html; charset=utf-8',
        expect.stringContaining('<title>Cấp ủy số'),
      ]);
      attacks += 1;
    }
  });

  test('lets no header say who asks', async () => {
    const names = [
      'x-forwarded-user',
      'x-remote-user',
      'x-user-id',
      'x-capuy-account',
      'x-capuy-subject',
      'x-capuy-claims',
      'proxy-authorization',
    ];
    for (const name of names) {
      const answer = await door.raw(posted(attacker, { [name]: 'system' }, QUERY), nextAddress());
      expect([name, answer.status, codeOf(answer.body)]).toEqual([name, 401, 'UNAUTHENTICATED']);
      tokens += 1;
    }
    const twice = [
      `POST /graphql HTTP/1.1\r\nhost: ${attacker.host}\r\nauthorization: Bearer ${attacker.token}\r\nauthorization: Bearer x.y.z\r\ncontent-type: application/json\r\ncontent-length: ${QUERY.length}\r\n\r\n${QUERY}`,
    ];
    expect(codeOf((await door.raw(twice, nextAddress())).body)).toBe('UNAUTHENTICATED');
    tokens += 1;
  });

  test('refuses every forged access token and logout token', async () => {
    const wrong: string[] = [];
    for (const [name, forge] of Object.entries(accessTokenForgeries(door))) {
      const answer = await door.raw(posted(attacker, bearerOf(await forge()), QUERY), nextAddress());
      if (answer.status !== 401 || codeOf(answer.body) !== 'UNAUTHENTICATED') wrong.push(`${name}: ${answer.status} ${answer.body}`);
      tokens += 1;
    }
    for (const [name, forge] of Object.entries(logoutTokenForgeries(door))) {
      const body = `logout_token=${await forge()}`;
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await door.raw(posted(attacker, type, body, '/auth/backchannel-logout'), nextAddress());
      if (answer.status !== 400) wrong.push(`${name}: ${answer.status} ${answer.body}`);
      tokens += 1;
    }
    expect(wrong).toEqual([]);
    expect((await door.raw(posted(attacker, bearerOf(await door.accessToken()), QUERY), nextAddress())).status).toBe(200);
  });

  test("keeps the offices' own API away from whoever has no key", async () => {
    const identity = `http://127.0.0.1:${door.portOf('identity')}/internal/users`;
    for (const authorization of [
      '',
      'Bearer ',
      'Bearer wrong',
      `Bearer ${'x'.repeat(9000)}`,
      `Basic ${attacker.token}`,
      `Bearer ${attacker.token}`,
    ]) {
      expect((await fetch(identity, { method: 'POST', headers: { authorization }, body: '{}' })).status).toBe(401);
      tokens += 1;
    }
  });
});

describeRotation(() => ({ door, attacker }));

test('a body and headers that trickle in are refused when their time is over', async () => {
  expectRefused(await slow);
});

describeFailures(() => ({ door, attacker }));
describeOldKeys(
  () => ({ door, attacker }),
  () => (tokens += 1),
);
describeDrain(() => ({ door, attacker }));
describeEnds(
  () => ({ door, attacker }),
  (count) => (tokens += count),
);
