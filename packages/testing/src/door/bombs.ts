const node = (inner: string): string => `{ partyOrganization(id: "1") { ${inner} } }`;
const many = (count: number, print: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => print(index)).join(between);

/** Documents that ask for more than an integrator may, or for what nobody may, each by its name. */
export function bombs(): readonly (readonly [string, string])[] {
  return [
    ['3,000 tokens', node('id '.repeat(3000))],
    ['a hundred thousand fields', node('id '.repeat(100_000))],
    ['fields 40 deep', node(`${'parent { '.repeat(40)}id${' }'.repeat(40)}`)],
    ['braces 20,000 deep', '{ a '.repeat(20_000)],
    ['lists 2,000 deep in an argument', `{ partyOrganization(id: ${'['.repeat(900)}1${']'.repeat(900)}) { id } }`],
    ['200 aliases', node(many(200, (index) => `a${index}: id`))],
    ['400 directives', node(`id ${'@include(if: true) '.repeat(400)}`)],
    ['directives that nobody knows', node(`id ${'@x '.repeat(400)}`)],
    ['25 fields at the root', `{ ${many(25, (index) => `a${index}: partyOrganization(id: "1") { id }`)} }`],
    [
      'fragments that spread each other twice, 30 levels',
      `${node('...f0')} ${many(30, (index) => `fragment f${index} on PartyOrganization { a: parent { ...f${index + 1} } b: parent { ...f${index + 1} } }`)} fragment f30 on PartyOrganization { id }`,
    ],
    ['a fragment that spreads itself', `${node('...f')} fragment f on PartyOrganization { parent { ...f } }`],
    [
      'fragments that spread each other in a ring',
      `${node('...f0')} ${many(50, (index) => `fragment f${index} on PartyOrganization { ...f${(index + 1) % 50} }`)}`,
    ],
    ['600 fragments that nothing uses', `${node('id')} ${many(600, (index) => `fragment f${index} on X { a }`)}`],
    ['the same field 490 times', node('parent { id } '.repeat(490))],
    ['inline fragments 600 deep', node(`${'... { '.repeat(600)}id${' }'.repeat(600)}`)],
    ['1,000 operations', many(1000, (index) => `query Q${index} { partyOrganization(id: "1") { id } }`)],
    ['a thousand errors', node(many(400, (index) => `no${index}`))],
    ['the schema', '{ __schema { types { name fields { name } } } }'],
    ['a type of the schema', '{ __type(name: "Query") { name } }'],
    ['a subscription', 'subscription { a }'],
    ['entities of a subgraph', '{ _entities(representations: [{ __typename: "PartyOrganization", id: "1" }]) { __typename } }'],
    ['the schema of a subgraph', '{ _service { sdl } }'],
    ["a field that is not the partner's", '{ viewer { id } }'],
    ['a field that is nearly one', '{ partyOrganisation(id: "1") { id } }'],
    ['a change', 'mutation { signOutEverywhere(input: { before: "2026-01-01T00:00:00Z" }) { changeMarker } }'],
    ['an alias __proto__', '{ __proto__: partyOrganization(id: "1") { id } }'],
    ['an alias constructor', '{ constructor: partyOrganization(id: "1") { id } }'],
    ['a text of a million letters', `{ partyOrganization(id: "${'x'.repeat(1_000_000)}") { id } }`],
    ['more than a megabyte', `{ partyOrganization(id: "1") { id } } #${'x'.repeat(1_100_000)}`],
  ];
}
