import { secretAttempts } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { files } from './files.js';
import { buildOrganizationSchema } from './schema.js';

// What takes text without a degree of secrecy and is not named in NO_CONTENT does not build; what has one is tried here.
const schema = await buildOrganizationSchema();
const attempts = secretAttempts(schema);

test.each(attempts)('$mutation refuses content above ORDINARY before anything else', ({ mutation, args }) => {
  const { resolve } = schema.getMutationType()!.getFields()[mutation]!;
  expect(() => resolve!(null, args, {}, {} as GraphQLResolveInfo)).toThrow('ABOVE_ORDINARY');
});

test('whatever names a decision is among them', () => {
  expect(attempts.length).toBeGreaterThan(20);
});

test('what comes in as a file comes in by an upload route, which asks for the degree', () => {
  expect(files.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    '/imports',
    '/evidence',
    '/corrections/:id/proofs',
  ]);
});
