import { mintInternalToken } from '@capuy/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strange, symmetric, tampered, unsigned } from './forged-token.js';
import { startSubgraphs, type Subgraphs } from './subgraphs.js';

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

let subgraphs: Subgraphs;
beforeAll(async () => void (subgraphs = await startSubgraphs()), 120_000);
afterAll(() => subgraphs.close());

async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  return (await response.json()) as Answer;
}

/** Each a way to come without what the gateway gives. */
const FORGERIES: Record<string, (body: string) => Promise<Record<string, string>>> = {
  'no token': async () => ({}),
  'an empty token': async () => ({ authorization: 'Bearer ' }),
  'another scheme': async (body) => ({ authorization: `Basic ${await mintInternalToken({ sub: 'system', body })}` }),
  "another body's hash": async (body) => bearer(mintInternalToken({ sub: 'system', body: `${body} ` })),
  'no hash at all': async (body) => bearer(mintInternalToken({ sub: 'system', body, claims: { bh: undefined } })),
  'a token that has expired': async (body) =>
    bearer(mintInternalToken({ sub: 'system', body, claims: { iat: now() - 90, exp: now() - 30 } })),
  'a token that lives too long': async (body) => bearer(mintInternalToken({ sub: 'system', body, lifetime: HOUR })),
  'a token of the future': async (body) =>
    bearer(mintInternalToken({ sub: 'system', body, claims: { iat: now() + HOUR, exp: now() + HOUR + 30 } })),
  'a token without an end': async (body) => bearer(mintInternalToken({ sub: 'system', body, claims: { exp: undefined } })),
  'another audience': async (body) => bearer(mintInternalToken({ sub: 'system', body, claims: { aud: 'elsewhere' } })),
  'a list of audiences': async (body) => bearer(mintInternalToken({ sub: 'system', body, claims: { aud: ['capuy', 'elsewhere'] } })),
  'another issuer': async (body) => bearer(mintInternalToken({ sub: 'system', body, claims: { iss: 'capuy' } })),
  'another type of token': async (body) => bearer(mintInternalToken({ sub: 'system', body, header: { typ: 'at+jwt' } })),
  'an unknown key': async (body) => bearer(mintInternalToken({ sub: 'system', body, header: { kid: 'unknown' } })),
  'the algorithm none': async (body) => bearer(unsigned(body, 'none')),
  'the algorithm none in capitals': async (body) => bearer(unsigned(body, 'NONE')),
  'no signature': async (body) => bearer(unsigned(body, 'EdDSA')),
  "the public key as an HMAC's secret": async (body) => bearer(symmetric(body)),
  "somebody else's key": async (body) => bearer(strange(body)),
  'other claims under the signature': async (body) =>
    bearer(mintInternalToken({ sub: 'system', body }).then((token) => tampered(token, body))),
  'a subject without account': async (body) => bearer(mintInternalToken({ sub: 'nobody', body })),
  "the subject of another provider's user": async (body) =>
    bearer(mintInternalToken({ sub: 'system', uis: 'https://elsewhere.example', body })),
};

async function bearer(token: Promise<string>): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await token}` };
}

describe.each(['organization', 'meetings'] as const)('%s', (name) => {
  describe.each(Object.entries(QUERIES))('%s', (_field, body) => {
    test("answers to the gateway's own token", async () => {
      const { data, errors } = await post(subgraphs.urls[name], body, await bearer(mintInternalToken({ sub: 'system', body })));
      expect(errors).toBeUndefined();
      expect(data).toBeTruthy();
    });

    test.each(Object.entries(FORGERIES))('refuses %s', async (_what, forge) => {
      const answer = await post(subgraphs.urls[name], body, await forge(body));
      expect(answer.data).toBeUndefined();
      expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    });
  });

  test('refuses whatever else stands in the header, without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[ -~]{0,80}$/), async (text) => {
        const answer = await post(subgraphs.urls[name], QUERIES._service, { authorization: text });
        expect(answer.errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
      }),
      { numRuns: 100 },
    );
  });

  test('takes no query by GET, and none from a form', async () => {
    const { url, headers } = { url: subgraphs.urls[name], headers: await bearer(mintInternalToken({ sub: 'system', body: '' })) };
    expect((await fetch(`${url}?query={_service{sdl}}`, { headers })).status).toBe(404);
    const form = await fetch(url, { method: 'POST', headers, body: new URLSearchParams({ query: '{_service{sdl}}' }) });
    expect(form.status).toBe(415);
  });

  test('tells nothing of its schema by introspection', async () => {
    const body = JSON.stringify({ query: '{ __schema { types { name } } }' });
    const { data, errors } = await post(subgraphs.urls[name], body, await bearer(mintInternalToken({ sub: 'system', body })));
    expect(data).toBeFalsy();
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  test('refuses a session that began before everything was signed out', async () => {
    const client = new pg.Client({ connectionString: subgraphs.world.organization.ownerUrl });
    await client.connect();
    const body = QUERIES._service;
    const old = (): Promise<Record<string, string>> => bearer(mintInternalToken({ sub: 'system', body, sat: now() - HOUR }));
    try {
      await client.query(
        `insert into organization.token_cutoff (account_id, cutoff) values ('00000000-0000-7000-8000-000000000002', now() - interval '1 minute')`,
      );
      // What ends takes effect everywhere within five seconds.
      await expect
        .poll(async () => (await post(subgraphs.urls[name], body, await old())).errors?.[0]?.extensions.code, {
          timeout: 5000,
          interval: 100,
        })
        .toBe('UNAUTHENTICATED');
      expect((await post(subgraphs.urls[name], body, await bearer(mintInternalToken({ sub: 'system', body })))).errors).toBeUndefined();
    } finally {
      await client.query('delete from organization.token_cutoff');
      await client.end();
    }
  });
});
