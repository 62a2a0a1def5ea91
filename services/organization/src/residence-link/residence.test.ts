import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('inspector', [['STAFF_INSPECTION', 'Xã Đông']]);
  for (const name of ['Vũ Văn Lâm', 'Đặng Thị Mai', 'Bùi Văn Sơn', 'Hồ Thị Lan', 'Đỗ Văn Tám', 'Phan Thị Chín'])
    await world.addMember(name, 'Chi bộ 2');
});
afterAll(() => world.close());

const mutation = (name: string, input: string): ReturnType<typeof trying> =>
  trying(
    () => world,
    `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker links { id version status groupCode receivedOn toName } } }`,
  );
const introduce = mutation('introduceToResidence', 'IntroduceToResidenceInput');
const notIntroduced = mutation('recordNotIntroduced', 'RecordNotIntroducedInput');
const receive = mutation('receiveResidenceLinks', 'ReceiveResidenceLinksInput');
const excuse = mutation('excuseFromResidence', 'ExcuseFromResidenceInput');
const end = mutation('endResidenceLink', 'EndResidenceLinkInput');
const comment = mutation('commentResidenceLinks', 'CommentResidenceLinksInput');

const person = (name: string): object => ({ personId: idOf(`person ${name}`) });
const letter = (name: string, more: object = {}): Record<string, unknown> => ({
  person: person(name),
  from: { organizationId: idOf('Chi bộ 1') },
  to: { organizationId: idOf('Chi bộ Đông') },
  letterNumber: '7-GT/CB',
  since: '2026-01-05',
  ...more,
});
interface Link {
  id: string;
  version: number;
  personName: string;
  status: string;
}
async function introduced(name: string, more: object = {}): Promise<Link> {
  return ((await introduce.done('clerk', letter(name, more)))['links'] as Link[])[0]!;
}
async function list(account: string, under: string, direction: string, more = ''): Promise<Link[]> {
  const { data, errors, statements } = await world.ask<{ residenceLinks: { nodes: Link[] } }>(
    account,
    `query ($under: ID!) { residenceLinks(filter: { underId: $under, direction: ${direction} ${more} }) {
      nodes { personName status commented viewerCanReceive viewerCanSettle viewerCanComment from { name } to { name } } } }`,
    { under: idOf(under) },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(3);
  return data.residenceLinks.nodes;
}
async function counts(account: string, under: string, asOf = '2026-01-15'): Promise<Record<string, Record<string, unknown>>> {
  const side = '{ linked waiting received excused notIntroduced introducedPercent }';
  const { data, errors } = await world.ask<{ residenceCounts: Record<string, Record<string, unknown>> }>(
    account,
    `query ($under: ID!, $asOf: LocalDate) { residenceCounts(underId: $under, asOf: $asOf) { livingHere ${side} workingHere ${side}
      comments { year due commented missing outcomes { code count } } } }`,
    { under: idOf(under), asOf },
  );
  expect(errors).toEqual([]);
  return data.residenceCounts;
}

test('a working member is introduced by one end and received by the other; both see it', async () => {
  const name = 'Nguyễn Thị Hòa';
  expect(await introduce.refused('member', letter(name))).toBe('FORBIDDEN');
  await world.addAccount('province staff elsewhere', [['STAFF_ORGANIZATION', 'Chi bộ 10']]);
  expect(await introduce.refused('province staff elsewhere', letter(name))).toBe('NOT_FOUND');
  expect(await introduce.refused('clerk', letter(name, { letterNumber: ' ', since: '2999-01-01', from: {} }))).toEqual([
    'from ONE_OF_TWO',
    'letterNumber REQUIRED',
    'since IN_THE_FUTURE',
  ]);
  expect(await introduce.refused('clerk', letter(name, { to: { organizationId: idOf('Chi bộ 1') } }))).toEqual(['to SAME_PLACE']);
  expect(await introduce.refused('clerk', letter(name, { to: { organizationId: idOf('Công an tỉnh') } }))).toBe('INVALID_STATE');
  const { id } = await introduced(name);
  expect(await introduce.refused('stranger', letter(name))).toBe('INVALID_STATE');
  expect(await list('clerk', 'Xã Hòa An', 'WORKING_HERE')).toMatchObject([
    { personName: name, status: 'INTRODUCED', viewerCanReceive: false, viewerCanSettle: true, to: { name: 'Chi bộ Đông' } },
  ]);
  expect(await list('stranger', 'Xã Đông', 'LIVING_HERE')).toMatchObject([
    { personName: name, viewerCanReceive: true, from: { name: 'Chi bộ 1' } },
  ]);
  expect(await list('stranger', 'Xã Hòa An', 'WORKING_HERE')).toEqual([]);
  const input = { links: [{ id, version: 1 }], on: '2026-01-08' };
  expect(await receive.refused('clerk', input)).toBe('NOT_FOUND');
  expect(await receive.refused('stranger', { ...input, links: [{ id, version: 2 }] })).toBe('CONFLICT');
  expect(await receive.refused('stranger', { ...input, on: '2026-01-04' })).toEqual(['on BEFORE_BEGIN']);
  expect(await receive.refused('stranger', { links: [], on: '2999-01-01' })).toEqual(['links OUT_OF_RANGE', 'on IN_THE_FUTURE']);
  expect((await receive.done('stranger', input))['links']).toMatchObject([{ status: 'RECEIVED', version: 2, receivedOn: '2026-01-08' }]);
  expect(await receive.refused('stranger', { ...input, links: [{ id, version: 2 }] })).toBe('INVALID_STATE');
});

test('who lives in another province is introduced by name of the place; its paper comes to where they work', async () => {
  const link = await introduced('Trần Văn Hoa', { to: { name: 'Chi bộ khu phố 3, phường Bến Thành, TP. Hồ Chí Minh' } });
  expect((await receive.done('clerk', { links: [{ id: link.id, version: 1 }], on: '2026-01-09' }))['links']).toMatchObject([
    { status: 'RECEIVED' },
  ]);
});

test('somebody who comes from another system is a new person, and no member', async () => {
  const newcomer = { newPerson: { fullName: 'Lý Thị Xuân', gender: 'FEMALE', birthYear: 1988 } };
  const input = letter('', { person: newcomer, from: { name: 'Đảng bộ Bệnh viện Trung ương' } });
  const [link] = (await introduce.done('stranger', input))['links'] as Link[];
  expect(link).toMatchObject({ status: 'INTRODUCED' });
  expect(
    await world.sql(`select from organization.member m join organization.residence_link l using (person_id) where l.id = $1`, [link?.id]),
  ).toEqual([]);
});

test('one is excused and another not introduced, each for a reason of the regulation', async () => {
  const { id } = await introduced('Vũ Văn Lâm');
  const input = { id, version: 1, groupCode: 'FULL_TIME_STUDY', on: '2026-01-06' };
  expect(await excuse.refused('clerk', { ...input, groupCode: 'LAZY' })).toEqual(['groupCode UNKNOWN']);
  expect(await excuse.refused('clerk', { ...input, version: 3 })).toBe('CONFLICT');
  expect(await excuse.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect((await excuse.done('clerk', input))['links']).toMatchObject([{ status: 'EXCUSED', groupCode: 'FULL_TIME_STUDY' }]);
  expect(await excuse.refused('clerk', { ...input, version: 2 })).toBe('INVALID_STATE');
  const { letterNumber, ...without } = letter('Đặng Thị Mai');
  expect(letterNumber).toBeDefined();
  expect(await notIntroduced.refused('clerk', { ...without, groupCode: 'STUDENT' })).toEqual(['groupCode UNKNOWN']);
  expect((await notIntroduced.done('clerk', { ...without, groupCode: 'SPECIAL_MISSION' }))['links']).toMatchObject([
    { status: 'NOT_INTRODUCED' },
  ]);
});

test('a link ends and another may begin', async () => {
  const { id } = await introduced('Bùi Văn Sơn');
  expect(await end.refused('stranger', { id, version: 9, on: '2026-01-10' })).toBe('CONFLICT');
  expect(await end.refused('stranger', { id, version: 1, on: '2026-01-05' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect((await end.done('stranger', { id, version: 1, on: '2026-01-10' }))['links']).toMatchObject([{ status: 'ENDED' }]);
  expect(await end.refused('stranger', { id, version: 2, on: '2026-01-11' })).toBe('INVALID_STATE');
  await introduced('Bùi Văn Sơn', { since: '2026-01-11', to: { organizationId: idOf('Xã Đông') } });
});

test('counts are of both ends and of links only', async () => {
  expect(await counts('clerk', 'Xã Hòa An')).toMatchObject({
    livingHere: { linked: 0, introducedPercent: null },
    workingHere: { linked: 4, waiting: 1, received: 2, excused: 1, notIntroduced: 1, introducedPercent: 80 },
  });
  expect(await counts('stranger', 'Xã Đông')).toMatchObject({
    livingHere: { linked: 4, received: 1, waiting: 2, excused: 1, notIntroduced: 1 },
  });
  expect(await counts('province', 'Tỉnh Minh', '2026-01-07')).toMatchObject({ livingHere: { received: 0 } });
  expect(await counts('stranger', 'Tỉnh Minh')).toBeNull();
});

test('memberships do not move the figures of links, nor links those of members', async () => {
  const members = async (): Promise<unknown> =>
    (
      await world.ask('province', `query ($under: ID!) { organizationCounts(underId: $under) { members { total full } } }`, {
        under: idOf('Tỉnh Minh'),
      })
    ).data;
  const [links, before] = [await counts('province', 'Tỉnh Minh'), await members()];
  await introduced('Hồ Thị Lan');
  expect(await members()).toEqual(before);
  const after = await counts('province', 'Tỉnh Minh');
  expect(after['livingHere']?.['linked']).toBe((links['livingHere']?.['linked'] as number) + 1);
  await world.addMember('Một Người Nữa', 'Chi bộ Đông');
  await world.sql(`update organization.membership set valid_to = '2026-01-12' where person_id = $1`, [idOf('person Hồ Thị Lan')]);
  expect(await counts('province', 'Tỉnh Minh')).toEqual(after);
  expect(await members()).toEqual(before);
});

test('comments are entered for a list, by code, by where they live; a missing one is listed', async () => {
  const missing = await list('stranger', 'Xã Đông', 'LIVING_HERE', 'withoutCommentOf: 2026');
  expect(missing.map(({ personName }) => personName)).toEqual(['Nguyễn Thị Hòa']);
  const [{ id } = { id: '' }] = await world.sql<{ id: string }>(
    `select l.id from organization.residence_link l join organization.person_name n using (person_id) where n.full_name = 'Nguyễn Thị Hòa'`,
  );
  const input = { year: 2026, on: '2026-01-14', comments: [{ linkId: id, outcomeCode: 'GOOD' }] };
  expect(await comment.refused('clerk', input)).toBe('NOT_FOUND');
  expect(await comment.refused('member', input)).toBe('FORBIDDEN');
  expect(await comment.refused('stranger', { ...input, comments: [{ linkId: id, outcomeCode: 'HMM' }] })).toEqual([
    'comments.0.outcomeCode UNKNOWN',
  ]);
  expect(await comment.refused('stranger', { ...input, year: 2027, comments: [] })).toEqual([
    'comments OUT_OF_RANGE',
    'year IN_THE_FUTURE',
  ]);
  expect(await comment.refused('stranger', { ...input, year: 2025 })).toBe('INVALID_STATE');
  await comment.done('stranger', input);
  await comment.done('stranger', { ...input, comments: [{ linkId: id, outcomeCode: 'NOT_GOOD' }] });
  expect(await list('stranger', 'Xã Đông', 'LIVING_HERE', 'withoutCommentOf: 2026')).toEqual([]);
  expect(JSON.stringify(await world.sql(`select * from audit.record where act = 'commentResidenceLinks'`))).not.toContain('GOOD');
  expect((await counts('stranger', 'Xã Đông'))['comments']).toEqual({
    year: 2026,
    due: 1,
    commented: 1,
    missing: 0,
    outcomes: [{ code: 'NOT_GOOD', count: 1 }],
  });
});

test('what a comment says is for the roles of both ends and the person; others get counts, and no small ones', async () => {
  const said = async (account: string): Promise<unknown> => {
    const { data } = await world.ask<{ residenceLinks: { nodes: unknown[] } }>(
      account,
      `query ($under: ID!) { residenceLinks(filter: { underId: $under, direction: LIVING_HERE, search: "hoa" }) { nodes { commented comments { outcomeCode } } } }`,
      { under: idOf('Tỉnh Minh') },
    );
    return data.residenceLinks.nodes[0];
  };
  expect(await said('stranger')).toEqual({ commented: true, comments: [{ outcomeCode: 'NOT_GOOD' }] });
  expect(await said('inspector')).toEqual({ commented: true, comments: [] });
  expect(await world.sql(`select account_id from audit.record where act = 'readResidenceComments'`)).toHaveLength(1);
  expect((await counts('inspector', 'Xã Đông'))['comments']).toMatchObject({ commented: 1, outcomes: null });
  await world.sql(
    `with p as (insert into organization.person (gender, birth_date) select 'MALE', '1980-01-01' from generate_series(1, 6) returning id),
       n as (insert into organization.person_name (person_id, full_name, sort_key, search_key) select id, 'Người Đông', 'Đông Người Đông', 'nguoi dong' from p),
       l as (insert into organization.residence_link (person_id, from_name, to_id, since, introduced, letter_number, received_on)
         select id, 'Nơi khác', $1, '2026-01-02', true, '1', '2026-01-03' from p returning id)
     insert into organization.residence_comment (link_id, year, commented_on, outcome_code) select id, 2026, '2026-01-10', 'GOOD' from l`,
    [idOf('Chi bộ Đông')],
  );
  expect((await counts('inspector', 'Xã Đông'))['comments']).toMatchObject({ commented: 7, outcomes: null });
  await world.sql(`update organization.residence_comment set outcome_code = 'GOOD'`);
  expect((await counts('inspector', 'Xã Đông'))['comments']).toMatchObject({ outcomes: [{ code: 'GOOD', count: 7 }] });
});
