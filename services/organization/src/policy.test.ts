import 'reflect-metadata';
import { policyGaps } from '@capuy/subgraph';
import { expect, test } from 'vitest';
import { policy } from './policy.js';
import { buildOrganizationSchema, references, routes } from './schema.js';

test('every root field, entity, file route and personal field has a policy entry, and none is left over', async () => {
  expect(policyGaps(policy, await buildOrganizationSchema(), Object.keys(references), routes)).toEqual([]);
});
