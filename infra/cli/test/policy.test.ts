import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTES } from '@capuy/identity';
import { policyGaps } from '@capuy/subgraph';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

import { commandGaps } from '../src/policy/command-gaps.js';
import { doorPolicy } from '../src/policy/door-policy.js';

const ROOT = join(import.meta.dirname, '../../..');
const source = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

it('has an entry for every path of the door', () => {
  const paths = [...source('gateway/src/door/door.ts').matchAll(/pathname(?: === |\.startsWith\()'([^']+)'/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(4);
  expect(Object.keys(doorPolicy.operations)).toEqual(expect.arrayContaining(paths));
});

it('has an entry for every route of the sign-in service, and none besides', () => {
  const routes = ROUTES.filter(({ kind }) => kind === 'page' || kind === 'provider').flatMap(({ methods, path }) =>
    methods.map((method) => `${method} ${path}`),
  );
  const entries = Object.keys(doorPolicy.operations).filter((operation) => /^[A-Z]+ \/oidc\//.test(operation));
  expect(entries.toSorted()).toEqual(routes.toSorted());
});

it("has an entry for every act of the sign-in service's administration", () => {
  const acts = source('services/identity/src/administration/administration.ts').split('this.#acts = {')[1]?.split('\n    };')[0] ?? '';
  const names = [...acts.matchAll(/^ {6}'?([a-z-]+)'?: (?:async )?\(/gm)].map(([, name = '']) => `POST /internal/${name}`);
  const entries = Object.keys(doorPolicy.operations).filter((operation) => operation.startsWith('POST /internal/'));
  expect(names.toSorted()).toEqual(entries.toSorted());
});

it('tells of a command without an entry, and of an entry without a command', () => {
  const policy = { capabilities: { 'x:do': [] }, operations: { 'capuy gone': { capability: 'x:do', fieldClass: 'P0' as const } } };
  expect(commandGaps(policy, ['new'])).toEqual(['capuy new has no policy entry', 'capuy gone is in the policy and nowhere else']);
});

const SDL = `
  type Query { person(id: ID!): Person }
  type Mutation { register(input: RegisterInput!): Person }
  input RegisterInput { phone: String }
  type Person { id: ID! phone: String "P2: by role." leave: String viewerCanReadP2: Boolean }
`;

it.each([
  ['an operation without an entry', { 'Query.person': undefined }, 'Query.person has no policy entry'],
  ['a personal field by its name', { 'Person.phone': undefined }, 'Person.phone has no policy entry'],
  ['a personal field by its description', { 'Person.leave': 'P1' }, 'Person.leave is P1 and holds P2'],
  ['a change that takes in something personal', { 'Mutation.register': 'P0' }, 'Mutation.register is P0 and holds P1'],
  ['an entry of nothing', { 'Person.gone': 'P0' }, 'Person.gone is in the policy and nowhere else'],
])('refuses %s', (_what, changed, gap) => {
  const classes = { 'Query.person': 'P0', 'Mutation.register': 'P1', 'Person.phone': 'P1', 'Person.leave': 'P2', ...changed };
  const operations = Object.fromEntries(
    Object.entries(classes).flatMap(([operation, fieldClass]) =>
      fieldClass ? [[operation, { capability: 'person:read', fieldClass }]] : [],
    ),
  );
  const policy = { capabilities: { 'person:read': ['*'] }, operations } as Parameters<typeof policyGaps>[0];
  expect(policyGaps(policy, buildSchema(SDL), [])).toEqual([gap]);
});
