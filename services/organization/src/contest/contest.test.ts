import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
let id = '';
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const mutation = (name: string, input: string): ReturnType<typeof trying> =>
  trying(
    () => world,
    `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker contest { id entrantCount committeeCount } } }`,
  );
const create = mutation('createContest', 'CreateContestInput');
const enter = mutation('enterContest', 'EnterContestInput');
const settle = mutation('settleContestResults', 'SettleContestResultsInput');

interface Entrant {
  id: string;
  personName: string;
  version: number;
}
async function read(account: string, of = ''): Promise<{ entrants: { nodes: Entrant[] }; committees: unknown[] }> {
  const { data, errors } = await world.ask<{ contest: { entrants: { nodes: Entrant[] }; committees: unknown[] } }>(
    account,
    `query ($id: ID!) { contest(id: $id) { entrants ${of} { nodes { id personName round result version organization { name } } } committees { entrants successful organization { name } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.contest;
}

test('a contest is opened, entered by committees, and counted by them', async () => {
  const input = { organizationId: idOf('Tỉnh Minh'), name: 'Bí thư chi bộ giỏi', startsOn: '2026-01-02', endsOn: '2026-01-10' };
  expect(await create.refused('clerk', input)).toBe('NOT_FOUND');
  expect(await create.refused('member', input)).toBe('FORBIDDEN');
  expect(await create.refused('province', { ...input, name: ' ', endsOn: '2025-01-01' })).toEqual(['name REQUIRED', 'endsOn BEFORE_BEGIN']);
  id = ((await create.done('province', input))['contest'] as { id: string }).id;
  const entry = (person: string, committee: string): object => ({
    person: { personId: idOf(`person ${person}`) },
    organizationId: idOf(committee),
  });
  const entries = [entry('Nguyễn Thị Hòa', 'Xã Hòa An'), entry('Lê Thị Ánh', 'Xã Hòa An'), entry('Phạm Văn Đức', 'Xã Đông')];
  expect(await enter.refused('clerk', { id, entries })).toBe('NOT_FOUND');
  expect(await enter.refused('province', { id, entries: [{ person: {}, organizationId: idOf('Xã Đông') }] })).toEqual([
    'entries.0.person ONE_OF_TWO',
  ]);
  expect((await enter.done('province', { id, entries }))['contest']).toMatchObject({ entrantCount: 3, committeeCount: 2 });
  expect((await enter.done('province', { id, entries }))['contest']).toMatchObject({ entrantCount: 3 });
});

test('rounds and results are settled; each committee sees its own, and everybody theirs', async () => {
  const { entrants } = await read('province');
  const duc = entrants.nodes.find(({ personName }) => personName === 'Phạm Văn Đức')!;
  const result = { id: duc.id, version: 1, round: 2, result: 'FIRST_PRIZE' };
  expect(await settle.refused('stranger', { id, results: [result] })).toBe('NOT_FOUND');
  expect(await settle.refused('province', { id, results: [{ ...result, version: 2 }] })).toBe('CONFLICT');
  expect(await settle.refused('province', { id, results: [{ ...result, round: 9 }] })).toEqual(['results.0.round OUT_OF_RANGE']);
  await settle.done('province', { id, results: [result] });
  expect((await read('province')).committees).toEqual([
    { entrants: 2, successful: 0, organization: { name: 'Xã Hòa An' } },
    { entrants: 1, successful: 1, organization: { name: 'Xã Đông' } },
  ]);
  expect((await read('stranger')).entrants.nodes).toMatchObject([{ personName: 'Phạm Văn Đức', round: 2, result: 'FIRST_PRIZE' }]);
  expect((await read('branch secretary')).entrants.nodes.map(({ personName }) => personName)).toEqual(['Nguyễn Thị Hòa']);
  expect((await read('province', `(organizationId: "${idOf('Xã Đông')}")`)).entrants.nodes).toHaveLength(1);
  const list = await world.ask<{ contests: { nodes: unknown[] } }>(
    'province',
    `query ($under: ID!) { contests(underId: $under) { nodes { name entrantCount committeeCount viewerCanManage } } }`,
    { under: idOf('Tỉnh Minh') },
  );
  expect(list.data.contests.nodes).toEqual([{ name: 'Bí thư chi bộ giỏi', entrantCount: 3, committeeCount: 2, viewerCanManage: true }]);
});
