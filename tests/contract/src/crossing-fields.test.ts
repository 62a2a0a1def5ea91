import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crossingFieldsThatAreNeverNull } from './crossing-fields.js';
import { inRepository, isThere, readText } from './repository.js';

describe('a dead subgraph', () => {
  it('takes nothing of the others’ pages: what crosses to another subgraph may be null', () => {
    const subgraphs = readdirSync(inRepository('services'))
      .filter((name) => isThere(`services/${name}/schema.graphql`))
      .map((name) => ({ name, sdl: readText(`services/${name}/schema.graphql`) }));
    expect(subgraphs.length).toBeGreaterThan(1);
    expect(crossingFieldsThatAreNeverNull(subgraphs)).toEqual([]);
  });

  it('would, where a field says that it is never null', () => {
    const organization = 'type Query { a: Int! } type Unit @key(fields: "id") { id: ID! name: String! kind: String! parent: Unit! }';
    const meetings =
      'type Query { meeting: Meeting! } type Meeting @key(fields: "id") { id: ID! unit: Unit! title: String! place: Unit } type Unit @key(fields: "id") { id: ID! meetings: [Meeting!]! latest: Meeting }';
    expect(
      crossingFieldsThatAreNeverNull([
        { name: 'organization', sdl: organization },
        { name: 'meetings', sdl: meetings },
      ]),
    ).toEqual(['meetings: Meeting.unit', 'meetings: Unit.meetings']);
  });
});
