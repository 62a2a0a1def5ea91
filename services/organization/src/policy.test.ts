import 'reflect-metadata';
import { fileCoordinate, policyGaps } from '@capuy/subgraph';
import { expect, test } from 'vitest';
import { files } from './files.js';
import { policy } from './policy.js';
import { buildOrganizationSchema, references } from './schema.js';

test('every root field, entity and file route has a policy entry, and none is left over', async () => {
  const routes = files.map((route) => fileCoordinate('organization', route));
  expect(policyGaps(policy, await buildOrganizationSchema(), Object.keys(references), routes)).toEqual([]);
});
