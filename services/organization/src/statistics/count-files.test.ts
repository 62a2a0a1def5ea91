import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { Accounts } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Loaders } from '../query/loaders.js';
import { idOf, World } from '../../test/world.js';
import { countFiles } from './count-files.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

async function fetchCounts(account: string, query: Record<string, string>): Promise<{ fileName?: string; body: string }> {
  const actor = await new Accounts(world.database).actor({ subject: account, userIssuer: 'capuy', kind: 'user', sessionStart: 0, amr: [] });
  const context = { actor, requestId: '', services: world.services, loaders: new Loaders() };
  const [route] = countFiles;
  const answer = await route!.handle({ context, params: {}, query, mediaType: '' });
  return { fileName: answer.fileName ?? '', body: await text(answer.body as Readable) };
}

test('the figures come as a comma separated list, day beside day', async () => {
  const { fileName, body } = await fetchCounts('clerk', {
    underId: idOf('Xã Hòa An'),
    asOf: '2026-01-15',
    since: '2025-08-31',
    format: 'csv',
  });
  expect(fileName).toBe('so-lieu-2026-01-15.csv');
  expect(body).toMatch(/Tổng số[;,]Đảng viên[;,]2[;,]3[;,]1/u);
});

test('the figures come as a workbook, and to nobody outside the reach', async () => {
  const { fileName, body } = await fetchCounts('clerk', { underId: idOf('Xã Hòa An'), since: '2025-08-31' });
  expect(fileName).toBe('so-lieu-2026-01-15.xlsx');
  expect(body.startsWith('PK')).toBe(true);
  await expect(fetchCounts('stranger', { underId: idOf('Xã Hòa An') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(fetchCounts('clerk', { underId: 'x' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
