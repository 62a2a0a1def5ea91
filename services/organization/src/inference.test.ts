import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, idOf, World } from '../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('inspector', [['STAFF_INSPECTION', 'Xã Hòa An']]);
});
afterAll(() => world.close());

const NOWHERE = '01900000-0000-7000-8000-00000000dead';
const OUTSIDE = { member: idOf('member Nguyễn Thị Hòa'), person: idOf('person Nguyễn Thị Hòa') };
const DAY = { on: '2026-01-10', decision: { number: '1-QĐ', issuerName: 'x', signedOn: '2026-01-09' } };

/** What an answer shows of itself, besides the id that was asked: codes, messages, data and how many statements it took. */
function shown({ data, errors, statements }: Answer<unknown>, id: string): string {
  const told = errors.map(({ message, extensions, path }) => ({ message, extensions, path }));
  return JSON.stringify({ data, told, statements }).replaceAll(id, 'ID');
}

const QUESTIONS: readonly (readonly [name: string, of: 'member' | 'person', document: string, input?: object])[] = [
  ['member', 'member', `query ($id: ID!) { member(id: $id) { id fullName fileNumber memberships { id } } }`],
  [
    'member entity',
    'member',
    `query ($id: ID!) { _entities(representations: [{ __typename: "Member", id: $id, asOf: "2026-01-15" }]) { ... on Member { id gender } } }`,
  ],
  [
    'transferMembership',
    'member',
    `mutation ($input: TransferMembershipInput!) { transferMembership(input: $input) { changeMarker } }`,
    { toId: idOf('Chi bộ Đông'), ...DAY },
  ],
  [
    'sendMember',
    'member',
    `mutation ($input: SendMemberInput!) { sendMember(input: $input) { changeMarker } }`,
    { toId: idOf('Xã Hòa An'), letterNumber: '1', sentOn: DAY.on },
  ],
  [
    'endPartyLife',
    'member',
    `mutation ($input: EndPartyLifeInput!) { endPartyLife(input: $input) { changeMarker } }`,
    { kind: 'WITHDRAWAL', ...DAY },
  ],
  [
    'recordCardReturn',
    'member',
    `mutation ($input: RecordCardReturnInput!) { recordCardReturn(input: $input) { changeMarker } }`,
    { on: DAY.on },
  ],
  ['awardBadge', 'member', `mutation ($input: AwardBadgeInput!) { awardBadge(input: $input) { changeMarker } }`, { years: 30, ...DAY }],
  [
    'beginExemption',
    'member',
    `mutation ($input: BeginExemptionInput!) { beginExemption(input: $input) { changeMarker } }`,
    { requestedOn: DAY.on, from: DAY.on, decision: DAY.decision },
  ],
  [
    'correctPerson',
    'person',
    `mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { changeMarker } }`,
    { phone: '0900000000' },
  ],
  [
    'unmaskPersonField',
    'person',
    `mutation ($input: UnmaskPersonFieldInput!) { unmaskPersonField(input: $input) { value } }`,
    { field: 'PHONE', reason: 'gọi họp chi bộ' },
  ],
];

for (const [name, of, document, input] of QUESTIONS)
  test(`${name} answers the same of what is not yours and of what is not`, async () => {
    const ask = async (id: string): Promise<string> => {
      const key = name === 'correctPerson' ? 'id' : `${of}Id`;
      const versioned = name === 'unmaskPersonField' ? {} : { version: 1 };
      const variables = input ? { input: { [key]: id, ...versioned, ...input } } : { id };
      return shown(await world.ask('stranger', document, variables), id);
    };
    const answer = await ask(OUTSIDE[of]);
    expect(answer).toBe(await ask(NOWHERE));
    if (input) expect(answer).toContain('NOT_FOUND');
  });

test('totals, ends of pages and cursors count only what is seen', async () => {
  const list = `query ($under: ID!, $first: Int!) { members(filter: { underId: $under }, first: $first) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const answer = await world.ask<{ members: { nodes: object[]; pageInfo: { hasNextPage: boolean } } }>('stranger', list, {
    under: idOf('Tỉnh Minh'),
    first: 1,
  });
  // Four members stand below the province; one of them is the reader's.
  expect(answer.data.members).toMatchObject({ nodes: [{ id: idOf('member Phạm Văn Đức') }], pageInfo: { hasNextPage: false } });
  const none = await world.ask<{ members: object }>('stranger', list, { under: idOf('Xã Hòa An'), first: 1 });
  expect(none.data.members).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

test('nobody is found by what is masked: a telephone or an identity number', async () => {
  const find = async (search: string): Promise<unknown> =>
    (
      await world.ask<{ members: { nodes: object[] } }>(
        'clerk',
        `query ($under: ID!, $search: String!) { members(filter: { underId: $under, search: $search }) { nodes { id } } people(search: $search) { nodes { id } } }`,
        { under: idOf('Xã Hòa An'), search },
      )
    ).data;
  const nobody = { members: { nodes: [] }, people: { nodes: [] } };
  for (const search of ['0912345678', '0912', OUTSIDE.person.slice(0, 12), OUTSIDE.person.slice(0, 6)])
    expect(await find(search)).toEqual(nobody);
});

test('a list by ethnicity or by how a Party life ended is refused to whom no role reads it', async () => {
  for (const filter of [{ ethnicity: 'Kinh' }, { ethnicity: '' }, { endKinds: ['EXPULSION'] }]) {
    const { errors } = await world.ask('inspector', `query ($filter: MembersFilter!) { members(filter: $filter) { nodes { id } } }`, {
      filter: { underId: idOf('Xã Hòa An'), ...filter },
    });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  }
});

test('a member with a hold is shown as one without, by the same number of statements', async () => {
  await world.addMember('Vũ Văn Lâm', 'Chi bộ 1', { gender: 'MALE' });
  await world.addMember('Bùi Văn Sơn', 'Chi bộ 1', { gender: 'MALE' });
  await world.sql(
    `insert into organization.transfer_hold (person_id, organization_id, decision_number, placed_on) values ($1, $2, '31-QĐ/UBKT', '2026-01-08')`,
    [idOf('person Vũ Văn Lâm'), idOf('Chi bộ 1')],
  );
  const buttons = `query ($id: ID!) { member(id: $id) { viewerCanHold transferHolds { decisionNumber } timeline { __typename } } }`;
  const of = async (name: string): Promise<string> =>
    shown(await world.ask('clerk', buttons, { id: idOf(`member ${name}`) }), idOf(`member ${name}`));
  expect(await of('Vũ Văn Lâm')).toBe(await of('Bùi Văn Sơn'));
});
