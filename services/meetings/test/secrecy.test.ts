import { secretAttempts } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { buildMeetingsSchema } from '../src/schema.js';

const schema = await buildMeetingsSchema();

test.each(secretAttempts(schema))('$mutation refuses content above ORDINARY before anything else', ({ mutation, args }) => {
  const { resolve } = schema.getMutationType()!.getFields()[mutation]!;
  expect(() => resolve!(null, args, {}, {} as GraphQLResolveInfo)).toThrow('ABOVE_ORDINARY');
});
