import 'reflect-metadata';
import { InternalTokens } from '@capuy/subgraph';
import { mintInternalToken, testSecrets } from '@capuy/testing';
import { beforeAll, expect, test } from 'vitest';

const PLACE = { method: 'POST', path: '/files/organization/imports?kind=MEMBERS' };
const BODY = 'a table';

let tokens: InternalTokens;
beforeAll(async () => void (tokens = new InternalTokens(await testSecrets())));

async function code(claims: Record<string, unknown>, place?: typeof PLACE): Promise<string> {
  const authorization = `Bearer ${await mintInternalToken({ sub: 'system', body: BODY, claims })}`;
  try {
    tokens.verify(authorization, Buffer.from(BODY), Date.now(), place);
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('a token for a file is for its method and path alone', async () => {
  const claims = { htm: PLACE.method, htu: PLACE.path };
  expect(await code(claims, PLACE)).toBe('taken');
  expect(await code(claims, { ...PLACE, method: 'GET' })).toBe('UNAUTHENTICATED');
  expect(await code(claims, { ...PLACE, path: '/files/organization/imports' })).toBe('UNAUTHENTICATED');
});

test('a token for the graph opens no file, and one for a file no graph', async () => {
  expect(await code({})).toBe('taken');
  expect(await code({}, PLACE)).toBe('UNAUTHENTICATED');
  expect(await code({ htm: PLACE.method, htu: PLACE.path })).toBe('UNAUTHENTICATED');
});
