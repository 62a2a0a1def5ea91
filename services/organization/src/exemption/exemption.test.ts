import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (const name of ['Vũ Văn Lâm', 'Đặng Thị Mai', 'Bùi Văn Sơn']) await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01' });
});
afterAll(() => world.close());

const FIELDS = 'id version validFrom validTo requestedOn informedOn decision { number } changedDecision { number }';
const mutation = (name: string, input: string): ReturnType<typeof trying> =>
  trying(() => world, `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker exemption { ${FIELDS} } } }`);
const begin = mutation('beginExemption', 'BeginExemptionInput');
const extend = mutation('extendExemption', 'ExtendExemptionInput');
const end = mutation('endExemption', 'EndExemptionInput');
const correct = mutation('correctExemption', 'CorrectExemptionInput');
const decision = { number: '04-NQ/CB', issuerName: 'Chi bộ 1', signedOn: '2025-12-20' };
const asked = (name: string, more: object = {}): object => ({
  memberId: idOf(`member ${name}`),
  version: 1,
  requestedOn: '2025-12-15',
  from: '2026-01-01',
  decision,
  ...more,
});
const places = (name: string): Promise<unknown[]> =>
  world.sql(
    `select votes, attends, counts, valid_from::text as since, valid_to::text as until from organization.membership where member_id = $1 order by valid_from`,
    [idOf(`member ${name}`)],
  );

test('an exempt member counts, and neither votes nor is expected, from the day until the day', async () => {
  const name = 'Vũ Văn Lâm';
  expect(await begin.refused('stranger', asked(name))).toBe('NOT_FOUND');
  expect(await begin.refused('branch secretary', asked(name))).toBe('FORBIDDEN');
  expect(await begin.refused('clerk', asked(name, { version: 3 }))).toBe('CONFLICT');
  expect(await begin.refused('clerk', asked(name, { requestedOn: '2026-01-02', until: '2026-01-01', informedOn: '2999-01-01' }))).toEqual([
    'requestedOn AFTER_BEGIN',
    'until NOT_AFTER_BEGIN',
    'informedOn IN_THE_FUTURE',
  ]);
  expect(await begin.refused('clerk', asked(name, { requestedOn: '2019-01-01', from: '2019-12-31' }))).toEqual(['from BEFORE_ADMISSION']);
  const { exemption } = await begin.done('clerk', asked(name, { until: '2026-07-01', informedOn: '2026-01-05' }));
  expect(exemption).toMatchObject({
    validFrom: '2026-01-01',
    validTo: '2026-07-01',
    informedOn: '2026-01-05',
    decision: { number: '04-NQ/CB' },
  });
  expect(await begin.refused('clerk', asked(name, { version: 2, from: '2026-06-30' }))).toBe('INVALID_STATE');
  expect(await places(name)).toEqual([
    { counts: true, votes: true, attends: true, since: '2025-07-01', until: '2026-01-01' },
    { counts: true, votes: false, attends: false, since: '2026-01-01', until: '2026-07-01' },
    { counts: true, votes: true, attends: true, since: '2026-07-01', until: 'infinity' },
  ]);
  const { id } = exemption as { id: string };
  expect(await extend.refused('clerk', { id, version: 1, until: '2026-07-01', decision })).toEqual(['until NOT_LATER']);
  expect(await extend.refused('stranger', { id, version: 1, until: '2026-08-01', decision })).toBe('NOT_FOUND');
  await extend.done('clerk', { id, version: 1, decision: { ...decision, number: '05-NQ/CB' } });
  expect(await places(name)).toMatchObject([{}, { attends: false, since: '2026-01-01', until: 'infinity' }]);
  expect(await end.refused('clerk', { id, version: 1, on: '2026-03-01' })).toBe('CONFLICT');
  expect(await end.refused('clerk', { id, version: 2, on: '2026-01-01' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect((await end.done('clerk', { id, version: 2, on: '2026-01-10' }))['exemption']).toMatchObject({
    validTo: '2026-01-10',
    changedDecision: null,
  });
  expect(await end.refused('clerk', { id, version: 3, on: '2026-01-12' })).toBe('INVALID_STATE');
  expect((await places(name)).slice(-1)).toMatchObject([{ votes: true, since: '2026-01-10', until: 'infinity' }]);
});

test('days that were entered wrongly are corrected, and what follows from them', async () => {
  const name = 'Đặng Thị Mai';
  const { exemption } = await begin.done('clerk', asked(name));
  const { id } = exemption as { id: string };
  expect(await correct.refused('clerk', { id, version: 1, from: '2025-12-01' })).toEqual(['from BEFORE_REQUEST']);
  expect(await correct.refused('branch secretary', { id, version: 1, from: '2025-12-16' })).toBe('FORBIDDEN');
  await correct.done('clerk', { id, version: 1, from: '2025-12-16', until: '2026-02-01' });
  expect(await places(name)).toMatchObject([
    { votes: true, until: '2025-12-16' },
    { votes: false, until: '2026-02-01' },
    { votes: true, until: 'infinity' },
  ]);
});

test('who reads the record reads its exemptions, in one statement; a stranger reads none', async () => {
  const ask = (account: string): ReturnType<typeof world.ask> =>
    world.ask(account, `query ($ids: ID!) { members(filter: { underId: $ids }) { nodes { fullName exemptions { validFrom } } } }`, {
      ids: idOf('Chi bộ 1'),
    });
  const { data, statements } = await ask('clerk');
  expect(JSON.stringify(data)).toContain('2025-12-16');
  expect(statements).toBeLessThanOrEqual(2);
  expect((await ask('stranger')).data).toEqual({ members: { nodes: [] } });
});

test('recognition and a transfer in the middle of an exemption leave nobody voting who may not', async () => {
  const name = 'Bùi Văn Sơn';
  await begin.done('clerk', asked(name, { until: '2026-06-01' }));
  const transfer = trying(
    () => world,
    `mutation ($input: TransferMembershipInput!) { transferMembership(input: $input) { changeMarker } }`,
  );
  await transfer.done('clerk', { memberId: idOf(`member ${name}`), version: 2, toId: idOf('Chi bộ 2'), on: '2026-01-12' });
  expect(await places(name)).toMatchObject([
    { votes: true, until: '2026-01-01' },
    { votes: false, until: '2026-01-12' },
    { votes: false, since: '2026-01-12', until: '2026-06-01' },
    { votes: true, since: '2026-06-01', until: 'infinity' },
  ]);
});
