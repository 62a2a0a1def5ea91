import 'reflect-metadata';
import { mintInternalToken } from '@capuy/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { figure } from '../src/figure.js';
import { ownerUrl, startedSubgraphs } from '../src/started-subgraphs.js';
import { bearer, FORGERIES } from './forgeries.js';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const QUERIES = {
  _service: JSON.stringify({ query: '{ _service { sdl } }' }),
  _entities: JSON.stringify({
    query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
    variables: { r: [{ __typename: 'PartyOrganization', id: '00000000-0000-7000-8000-000000000001', asOf: '2025-07-01' }] },
  }),
};
const HOUR = 3600;
const now = (): number => Math.floor(Date.now() / 1000);
const dataFolder = inject('dataFolder');
const secrets = `${dataFolder}/secrets`;
const subgraphs = await startedSubgraphs(dataFolder);
const mint = (options: Omit<Parameters<typeof mintInternalToken>[0], 'secrets' | 'sub'>): Promise<string> =>
  mintInternalToken({ sub: 'system', ...options, secrets });

let refused = 0;
afterAll(() => figure('tokens refused', refused));

async function post(url: string, body: string | undefined, headers: Record<string, string>, method = 'POST'): Promise<Answer> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers: { ...type, ...headers }, body: body ?? null });
  return (await response.json()) as Answer;
}

function expectRefused(answer: Answer): void {
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
  refused += 1;
}

describe.each(subgraphs)('$name', ({ url, files }) => {
  describe.each(Object.entries(QUERIES))('%s', (_field, body) => {
    test("answers to the gateway's own token", async () => {
      const { data, errors } = await post(url, body, await bearer(mint({ body })));
      expect(errors).toBeUndefined();
      expect(data).toBeTruthy();
    });

    test.each(Object.entries(FORGERIES))('refuses %s', async (_what, forge) => {
      expectRefused(await post(url, body, await forge({ secrets, body, place: {} })));
    });
  });

  describe.each(files)('$method $path', ({ method, path }) => {
    const body = method === 'GET' ? '' : 'text';
    const place = { htm: method, htu: path };

    test("answers to the gateway's own token, whatever it then says", async () => {
      const { errors } = await fetch(url.replace('/graphql', path), {
        method,
        body: body || null,
        headers: await bearer(mint({ body, claims: place })),
      }).then((response) =>
        response.headers.get('content-type')?.includes('json') ? (response.json() as Promise<Answer>) : ({} as Answer),
      );
      expect(errors?.[0]?.extensions.code).not.toBe('UNAUTHENTICATED');
    });

    test('refuses every forged one, and one for another place', async () => {
      const target = url.replace('/graphql', path);
      for (const forge of Object.values(FORGERIES)) {
        expectRefused(await post(target, body || undefined, await forge({ secrets, body, place }), method));
      }
      for (const other of [{}, { ...place, htu: `${path}?a=1` }, { ...place, htm: 'DELETE' }]) {
        expectRefused(await post(target, body || undefined, await bearer(mint({ body, claims: other })), method));
      }
    });
  });

  test('believes no header that says who asks', async () => {
    const body = QUERIES._service;
    for (const name of ['x-forwarded-user', 'x-remote-user', 'x-user-id', 'x-capuy-account', 'x-capuy-subject', 'cookie']) {
      expectRefused(await post(url, body, { [name]: 'system' }));
    }
  });

  test('refuses whatever else stands in the header, without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[ -~]{0,80}$/), async (text) => {
        const answer = await post(url, QUERIES._service, { authorization: text });
        expectRefused(answer);
      }),
      { numRuns: 100 },
    );
  });

  test('takes no query by GET, and none from a form', async () => {
    const headers = await bearer(mint({ body: '' }));
    expect((await fetch(`${url}?query={_service{sdl}}`, { headers })).status).toBe(404);
    const form = await fetch(url, { method: 'POST', headers, body: new URLSearchParams({ query: '{_service{sdl}}' }) });
    expect(form.status).toBe(415);
  });

  test('tells nothing of its schema by introspection', async () => {
    const body = JSON.stringify({ query: '{ __schema { types { name } } }' });
    const { data, errors } = await post(url, body, await bearer(mint({ body })));
    expect(data).toBeFalsy();
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  test('refuses a session that began before everything was signed out', async () => {
    const client = new pg.Client({ connectionString: await ownerUrl(dataFolder) });
    await client.connect();
    const body = QUERIES._service;
    const old = (): Promise<Record<string, string>> => bearer(mint({ body, sat: now() - HOUR }));
    try {
      await client.query(
        `insert into organization.token_cutoff (account_id, cutoff) values ('00000000-0000-7000-8000-000000000002', now() - interval '1 minute')`,
      );
      refused += 1;
      // What ends takes effect everywhere within five seconds.
      await expect
        .poll(async () => (await post(url, body, await old())).errors?.[0]?.extensions.code, {
          timeout: 5000,
          interval: 100,
        })
        .toBe('UNAUTHENTICATED');
      expect((await post(url, body, await bearer(mint({ body })))).errors).toBeUndefined();
    } finally {
      await client.query(`delete from organization.token_cutoff where account_id = '00000000-0000-7000-8000-000000000002'`);
      await client.end();
    }
  });
});
