import { Readable } from 'node:stream';
import type { Database } from '@capuy/database';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from './actor.js';
import type { RequestContext } from './context.js';
import { DomainError } from './domain-error.js';
import type { FileAnswer, FileRoute } from './file-route.js';
import { ANYONE_SIGNED_IN, type Policy } from './policy.js';
import { serveFiles } from './serve-files.js';

const policy: Policy = {
  capabilities: { 'file:send': [ANYONE_SIGNED_IN], 'file:keep': ['SECRETARY'] },
  operations: {
    'POST /files/test/in/:id': { capability: 'file:send', fieldClass: 'P0' },
    'POST /files/test/in': { capability: 'file:send', fieldClass: 'P0' },
    'POST /files/test/closed': { capability: 'file:keep', fieldClass: 'P0' },
  },
};

let app: FastifyInstance;
afterEach(() => app.close());

type Asked = RequestContext & { who: string };

async function serving(
  routes: readonly FileRoute<Asked>[],
  open = async (): Promise<Asked> => ({ who: 'an', actor: { grants: [] } as unknown as Actor, requestId: '' }),
): Promise<FastifyInstance> {
  app = Fastify();
  await serveFiles(app, {
    service: 'test',
    routes,
    policy,
    database: {} as Database,
    open,
    refusal: (error) => ({
      message: 'no',
      extensions: {
        code: error instanceof DomainError ? error.code : 'INTERNAL',
        ...(error instanceof DomainError ? error.extensions : {}),
      },
    }),
  });
  return app;
}

test('a file comes in as bytes whatever it calls itself, with its Vietnamese name', async () => {
  await serving([
    {
      method: 'POST',
      path: '/in/:id',
      handle: async ({ file, mediaType, params, query, context }) => ({
        mediaType: 'application/json',
        body: JSON.stringify({
          bytes: file.content.toString('hex'),
          fileName: file.name,
          mediaType,
          ...params,
          ...query,
          who: context.who,
        }),
      }),
    },
  ]);
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/files/test/in/7?classification=ORDINARY',
    payload: Buffer.from([0, 255, 1]),
    headers: { 'content-type': 'application/json', 'x-capuy-file-name': encodeURIComponent('Đảng viên.xlsx') },
  });
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toEqual({
    bytes: '00ff01',
    fileName: 'Đảng viên.xlsx',
    mediaType: 'application/json',
    id: '7',
    classification: 'ORDINARY',
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

test('a file is handed on only with a statement that it is ordinary, unmarked, and from whoever may send it', async () => {
  let taken = 0;
  const handle = async (): Promise<FileAnswer> => {
    taken += 1;
    return { mediaType: 'text/plain', body: 'taken' };
  };
  await serving([
    { method: 'POST', path: '/in', handle },
    { method: 'POST', path: '/closed', handle },
    { method: 'POST', path: '/nowhere', handle },
  ]);
  const send = async (path: string, payload = 'x', name = 'a.txt'): Promise<unknown> => {
    const headers = { 'content-type': 'text/plain', 'x-capuy-file-name': encodeURIComponent(name) };
    const { json, statusCode } = await app.inject({ method: 'POST', url: `/files/test/${path}`, payload, headers });
    if (statusCode === 200) return 'taken';
    const [{ extensions }] = json<{ errors: [{ extensions: { code: string; inputErrors?: { path: string; code: string }[] } }] }>().errors;
    return extensions.inputErrors?.map((error) => `${error.path} ${error.code}`)[0] ?? extensions.code;
  };
  expect(await send('in')).toBe('classification REQUIRED');
  expect(await send('in?classification=PUBLIC')).toBe('classification UNKNOWN');
  expect(await send('in?classification=CONFIDENTIAL')).toBe('classification ABOVE_ORDINARY');
  expect(await send('in?classification=ORDINARY', 'TỐI MẬT\nBáo cáo')).toBe('file MARKED_SECRET');
  expect(await send('in?classification=ORDINARY', 'x', 'BC MẬT.txt')).toBe('file MARKED_SECRET');
  expect(await send('closed?classification=ORDINARY')).toBe('FORBIDDEN');
  expect(await send('nowhere?classification=ORDINARY')).toBe('FORBIDDEN');
  expect(taken).toBe(0);
  expect(await send('in?classification=ORDINARY')).toBe('taken');
});
