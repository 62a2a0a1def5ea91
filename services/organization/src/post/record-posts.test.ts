import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const appoint = trying(
  () => world,
  `mutation ($input: AppointPostInput!) { appointPost(input: $input) { changeMarker post { id position basis version organization { name } person { fullName } decision { number } } } }`,
);
const end = trying(
  () => world,
  `mutation ($input: EndPostInput!) { endPost(input: $input) { changeMarker post { validTo endReason version } } }`,
);

const secretary = {
  personId: idOf('person Trần Văn Hoa'),
  organizationId: idOf('Chi bộ 1'),
  place: 'BRANCH_COMMITTEE',
  position: 'SECRETARY',
  basis: 'ELECTED',
  validFrom: '2025-08-01',
  termUntil: '2030-08-01',
  decision: { number: '12-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2025-07-28' },
};

test('a post is recorded with its basis and decision, its role follows, and the audit says so', async () => {
  const payload = await appoint.done('clerk', secretary);
  expect(payload['post']).toMatchObject({
    position: 'SECRETARY',
    version: 1,
    organization: { name: 'Chi bộ 1' },
    person: { fullName: 'Trần Văn Hoa' },
    decision: { number: '12-QĐ/ĐU' },
  });
  expect(await world.sql('select from organization.change_marker where id = $1', [payload.changeMarker])).toHaveLength(1);
  const roles = await world.sql<{ role: string }>(`select role from organization.access_grant where account_id = $1 and source = 'POST'`, [
    idOf('account member'),
  ]);
  expect(roles).toEqual([{ role: 'BRANCH_SECRETARY' }]);
  expect(await world.sql(`select act from audit.record where entity = 'Post'`)).toEqual([{ act: 'appointPost' }]);
});

test('a post is refused outside the reach, to oneself, and to who records no posts', async () => {
  expect(await appoint.refused('stranger', { ...secretary, position: 'DEPUTY_SECRETARY' })).toBe('NOT_FOUND');
  expect(await appoint.refused('member', { ...secretary, personId: idOf('person Lê Thị Ánh') })).toBe('FORBIDDEN');
  await world.addAccount('clerk with a name', [['STAFF_ORGANIZATION', 'Xã Hòa An']], 'Lê Thị Ánh');
  expect(
    await appoint.refused('clerk with a name', { ...secretary, personId: idOf('person Lê Thị Ánh'), position: 'DEPUTY_SECRETARY' }),
  ).toBe('FORBIDDEN');
});

test('a post that another holds, or in a closed organization, is an illegal state', async () => {
  expect(await appoint.refused('clerk', { ...secretary, personId: idOf('person Lê Thị Ánh') })).toBe('INVALID_STATE');
  expect(await appoint.refused('province', { ...secretary, organizationId: idOf('Công an tỉnh') })).toBe('INVALID_STATE');
  expect(await appoint.refused('clerk', { ...secretary, validFrom: '2019-01-01', position: 'DEPUTY_SECRETARY' })).toBe('INVALID_STATE');
});

test('a position that the place does not have, or a term before its begin, is bad input, all told at once', async () => {
  expect(await appoint.refused('clerk', { ...secretary, position: 'HEAD', termUntil: '2025-01-01' })).toEqual([
    'position NOT_OF_PLACE',
    'termUntil BEFORE_BEGIN',
  ]);
  expect(await appoint.refused('clerk', { ...secretary, place: 'BODY', position: 'STAFF' })).toEqual(['bodyId REQUIRED']);
  expect(await appoint.refused('clerk', { ...secretary, personId: idOf('nobody'), position: 'DEPUTY_SECRETARY' })).toBe('NOT_FOUND');
});

test('a second click gets the first answer, and the same key for another input is a conflict', async () => {
  const input = { ...secretary, personId: idOf('person Nguyễn Thị Hòa'), position: 'BRANCH_COMMITTEE_MEMBER' };
  const first = await appoint.done('clerk', input, 'click');
  expect(await appoint.done('clerk', input, 'click')).toEqual(first);
  const again = await world.ask(
    'clerk',
    `mutation ($input: AppointPostInput!) { appointPost(input: $input) { changeMarker } }`,
    { input: { ...input, basis: 'APPOINTED' } },
    { idempotencyKey: 'click' },
  );
  expect(again.errors[0]?.extensions?.['code']).toBe('CONFLICT');
});

test('a post ends on a day and its role with it; a stale or a second end is refused', async () => {
  const id = await world.addPost('Lê Thị Ánh', 'Chi bộ 2', 'BRANCH_COMMITTEE', 'SECRETARY');
  const input = { id, version: 1, on: '2026-01-10', reason: 'Nghỉ hưu' };
  expect(await end.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await end.refused('member', input)).toBe('FORBIDDEN');
  expect(await end.refused('clerk', { ...input, version: 7 })).toBe('CONFLICT');
  expect(await end.refused('clerk', { ...input, on: '2025-07-01' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect(await end.refused('clerk', { ...input, reason: ' ' })).toEqual(['reason REQUIRED']);
  expect((await end.done('clerk', input))['post']).toEqual({ validTo: '2026-01-10', endReason: 'Nghỉ hưu', version: 2 });
  expect(await end.refused('clerk', { ...input, version: 2 })).toBe('INVALID_STATE');
});
