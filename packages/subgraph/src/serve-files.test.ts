import { Readable } from 'node:stream';
import type { Database } from '@capuy/database';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from './actor.js';
import type { RequestContext } from './context.js';
import { DomainError } from './domain-error.js';
import type { FileRoute } from './file-route.js';
import { serveFiles } from './serve-files.js';

let app: FastifyInstance;
afterEach(() => app.close());

type Asked = RequestContext & { who: string };

async function serving(
  routes: readonly FileRoute<Asked>[],
  open = async (): Promise<Asked> => ({ who: 'an', actor: {} as Actor, requestId: '' }),
): Promise<FastifyInstance> {
  app = Fastify();
  await serveFiles(app, {
    service: 'test',
    routes,
    policy: { capabilities: {}, operations: {} },
    database: {} as Database,
    open,
    refusal: (error) => ({ message: 'no', extensions: { code: error instanceof DomainError ? error.code : 'INTERNAL' } }),
  });
  return app;
}

test('a file comes in as bytes whatever it calls itself, with its Vietnamese name', async () => {
  await serving([
    {
      method: 'POST',
      path: '/in/:id',
      handle: async ({ body, fileName, mediaType, params, query, context }) => ({
        mediaType: 'application/json',
        body: JSON.stringify({ bytes: body.toString('hex'), fileName, mediaType, ...params, ...query, who: context.who }),
      }),
    },
  ]);
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/files/test/in/7?day=1',
    payload: Buffer.from([0, 255, 1]),
    headers: { 'content-type': 'application/json', 'x-capuy-file-name': encodeURIComponent('Đảng viên.xlsx') },
  });
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toEqual({
    bytes: '00ff01',
    fileName: 'Đảng viên.xlsx',
    mediaType: 'application/json',
    id: '7',
    day: '1',
    who: 'an',
  });
});

test('a file goes out in pieces, to be saved under its name', async () => {
  await serving([
    {
      method: 'GET',
      path: '/out',
      handle: async () => ({ mediaType: 'text/csv', fileName: 'biến động.csv', body: Readable.from(['a', 'b', 'c']) }),
    },
  ]);
  const { body, headers } = await app.inject({ method: 'GET', url: '/files/test/out' });
  expect(body).toBe('abc');
  expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('biến động.csv')}`);
});

test('what is refused has the status of its code, and the route is not asked', async () => {
  let asked = 0;
  const route: FileRoute<{ who: string }> = {
    method: 'GET',
    path: '/out',
    handle: async () => {
      asked += 1;
      throw new DomainError('NOT_FOUND', 'nothing there');
    },
  };
  await serving([route], async () => {
    throw new DomainError('UNAUTHENTICATED', 'who is it');
  });
  expect((await app.inject({ method: 'GET', url: '/files/test/out' })).statusCode).toBe(401);
  expect(asked).toBe(0);
  await app.close();
  await serving([route]);
  const { statusCode, json } = await app.inject({ method: 'GET', url: '/files/test/out' });
  expect([statusCode, json()]).toEqual([404, { errors: [{ message: 'no', extensions: { code: 'NOT_FOUND' } }] }]);
  expect((await app.inject({ method: 'GET', url: '/files/test/elsewhere' })).statusCode).toBe(404);
});

test('a file over the size is not taken in', async () => {
  await serving([{ method: 'POST', path: '/in', handle: async () => ({ mediaType: 'text/plain', body: 'taken' }) }]);
  const { statusCode } = await app.inject({ method: 'POST', url: '/files/test/in', payload: Buffer.alloc(17 * 1024 * 1024) });
  expect(statusCode).toBe(413);
});
