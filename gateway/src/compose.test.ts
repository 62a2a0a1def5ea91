import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSubgraphs } from './compose.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])';
const organization = `${LINK}
  type Query {
    units(filter: UnitFilter, first: Int! = 50): UnitConnection! @tag(name: "partner")
    hidden: String
  }
  scalar Day
  input UnitFilter { kind: Kind, since: Day }
  enum Kind { BRANCH COMMUNE }
  type UnitConnection { nodes: [Unit!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type Unit @key(fields: "id") { id: ID! @tag(name: "partner") since: Day @tag(name: "partner") secret: String }`;
const meetings = `${LINK}
  type Query { meeting(id: ID!): Meeting }
  type Meeting @key(fields: "id") { id: ID! unit: Unit }
  type Unit @key(fields: "id", resolvable: false) { id: ID! }`;

describe('composition', () => {
  it('gives one graph for people and, of the tagged fields and what they need, one for partners', () => {
    const { supergraph, partner } = composeSubgraphs([
      { name: 'meetings', sdl: meetings },
      { name: 'organization', sdl: organization },
    ]);
    expect(supergraph).toContain('join__Graph');
    expect(supergraph).not.toMatch(/https?:\/\/(127|localhost)/);
    const schema = buildASTSchema(parse(partner ?? ''), { assumeValidSDL: true });
    const hidden = (coordinate: string): boolean => {
      const [type = '', field] = coordinate.split('.');
      const found = schema.getType(type);
      const node = field && found && 'getFields' in found ? found.getFields()[field]?.astNode : found?.astNode;
      return (node?.directives ?? []).some(({ name }) => name.value === 'inaccessible');
    };
    for (const open of [
      'Query.units',
      'Unit.id',
      'Unit.since',
      'UnitConnection.nodes',
      'PageInfo.hasNextPage',
      'UnitFilter',
      'UnitFilter.kind',
      'Kind',
      'Day',
    ])
      expect([open, hidden(open)]).toEqual([open, false]);
    for (const closed of ['Query.hidden', 'Unit.secret', 'Query.meeting', 'Meeting'])
      expect([closed, hidden(closed)]).toEqual([closed, true]);
  });

  it('gives no partner graph while nothing is tagged', () => {
    expect(
      composeSubgraphs([{ name: 'meetings', sdl: meetings.replace('@key(fields: "id", resolvable: false)', '@key(fields: "id")') }])
        .partner,
    ).toBeUndefined();
  });

  it('tells everything that does not fit', () => {
    const other = `${LINK} type Query { hidden: Int } type Unit @key(fields: "number") { number: Int! secret: String }`;
    expect(() =>
      composeSubgraphs([
        { name: 'other', sdl: other },
        { name: 'organization', sdl: organization },
      ]),
    ).toThrow(/the supergraph graph does not compose:\n(?=[^]*Query\.hidden)(?=[^]*Unit\.secret)/);
    expect(() => composeSubgraphs([])).toThrow('no service has printed');
  });

  it('waits for a decision about another object that a tagged field returns', () => {
    const sdl = organization
      .replace('secret: String', 'secret: String head: Person @tag(name: "partner")')
      .concat(' type Person { name: String }');
    expect(() => composeSubgraphs([{ name: 'organization', sdl }])).toThrow(/partner graph does not compose:\n- .*Person/);
  });
});
