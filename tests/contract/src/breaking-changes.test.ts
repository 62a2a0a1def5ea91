import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.js';
import { isThere, publicSchema, readText } from './repository.js';

const GRAPHS = [
  ['gateway/supergraph.graphql', 'tests/contract/released.graphql'],
  ['gateway/partner.graphql', 'tests/contract/released-partner.graphql'],
] as const;

describe('a released graph', () => {
  it.each(GRAPHS)('%s takes nothing away (else: pnpm --filter @capuy/contract accept)', (present, released) => {
    if (!isThere(released)) return;
    expect(isThere(present)).toBe(true);
    expect(breakingChanges(buildSchema(readText(released)), publicSchema(readText(present)))).toEqual([]);
  });
});

describe('the check itself', () => {
  const released = buildSchema('type Query { member(id: ID!): Member kind: Kind } type Member { id: ID! name: String! } enum Kind { A B }');

  it('sees a field, a type, a value and a null that clients would meet', () => {
    const present = buildSchema(
      'type Query { member(id: ID!, day: String!): Member kind: Kind } type Member { name: String } enum Kind { A }',
    );
    expect(breakingChanges(released, present)).toEqual([
      expect.stringMatching(/^REQUIRED_ARG_ADDED/),
      expect.stringMatching(/^FIELD_REMOVED: Member\.id/),
      expect.stringMatching(/^FIELD_CHANGED_KIND: Member\.name/),
      expect.stringMatching(/^VALUE_REMOVED_FROM_ENUM/),
    ]);
  });

  it('lets a graph grow', () => {
    const present = buildSchema(
      'type Query { member(id: ID!, day: String): Member kind: Kind more: Int } type Member { id: ID! name: String! } enum Kind { A B C }',
    );
    expect(breakingChanges(released, present)).toEqual([]);
  });
});
