import 'reflect-metadata';
import { policyGaps } from '@capuy/subgraph';
import { expect, test } from 'vitest';
import { policy } from './policy.js';
import { buildOrganizationSchema, references } from './schema.js';

test('every root field and entity has a policy entry, and none is left over', async () => {
  expect(policyGaps(policy, await buildOrganizationSchema(), Object.keys(references))).toEqual([]);
});
