import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, apply, type BatchAnswer, send, tableOf } from '../../test/imports.js';
import { idOf, World } from '../../test/world.js';
import { ImportKind } from './import-kind.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const told = ({ rows }: BatchAnswer): string[][] => rows.nodes.map(({ state, faults }) => [state, ...faults.map(({ code }) => code)]);

async function comesBack(kind: Exclude<ImportKind, ImportKind.MEMBERS>): Promise<BatchAnswer> {
  const request = { organizationId: idOf('Xã Hòa An'), asOf: '2026-01-15', format: 'xlsx' } as const;
  return send(world, await buffer(world.services.exports.list(await actorOf(world, 'clerk'), kind, request)), { kind });
}

test('posts come in for recorded members, with their roles; what a place does not have, or another holds, is told', async () => {
  await world.addAccount('deputy', [], 'Trần Văn Hoa');
  const post = (fullName: string, position: string, more: object = {}): Record<string, string> => ({
    fullName,
    organization: 'Chi bộ 1',
    place: 'Chi ủy',
    position,
    basis: 'Bầu',
    validFrom: '10/01/2026',
    ...more,
  });
  const file = await tableOf(ImportKind.POSTS, [
    post('Trần Văn Hoa', 'Phó Bí thư', { termUntil: '01/07/2030' }),
    post('Trần Văn Hoa', 'Chủ nhiệm Ủy ban kiểm tra'),
    post('Không Có Ai', 'Chi ủy viên'),
    post('Nguyễn Thị Hòa', 'Bí thư'),
    post('Lê Thị Ánh', 'Bí thư'),
    post('Phạm Văn Đức', 'Chi ủy viên'),
    post('Nguyễn Thị Hòa', 'Chi ủy viên', { validFrom: '01/01/2020' }),
    post('Lê Thị Ánh', 'Chi ủy viên', { termUntil: '01/01/2026' }),
  ]);
  const sent = await send(world, file, { kind: 'POSTS' });
  expect(told(sent)).toEqual([
    ['NEW'],
    ['FAULTY', 'NOT_OF_PLACE'],
    ['FAULTY', 'NOT_FOUND'],
    ['FAULTY', 'SAME_AS_ROW'],
    ['FAULTY', 'SAME_AS_ROW'],
    ['FAULTY', 'NOT_FOUND'],
    ['FAULTY', 'PLACE_NOT_YET'],
    ['FAULTY', 'BEFORE_BEGIN'],
  ]);
  await apply(world, sent, { leaveOutFaulty: true });
  expect(
    await world.sql(`select position, basis, term_until::text as until from organization.post where person_id = $1`, [
      idOf('person Trần Văn Hoa'),
    ]),
  ).toEqual([{ position: 'DEPUTY_SECRETARY', basis: 'ELECTED', until: '2030-07-01' }]);
  expect(
    await world.sql(`select role from organization.access_grant where account_id = $1 and source = 'POST'`, [idOf('account deputy')]),
  ).toEqual([{ role: 'BRANCH_DEPUTY_SECRETARY' }]);
  expect((await comesBack(ImportKind.POSTS)).counts).toMatchObject({ total: 1, unchanged: 1 });
  const term = await send(world, await tableOf(ImportKind.POSTS, [post('Trần Văn Hoa', 'Phó Bí thư', { termUntil: '01/07/2031' })]), {
    kind: 'POSTS',
  });
  expect(term.rows.nodes[0]?.changes).toEqual([{ field: 'termUntil', from: '2030-07-01', to: '2031-07-01' }]);
  await apply(world, term);
});

test('organizations are put right, and new ones begin under a recorded parent', async () => {
  const branch = { type: 'Chi bộ trực thuộc', parent: 'M.1', validFrom: '01/12/2025' };
  const file = await tableOf(ImportKind.ORGANIZATIONS, [
    { name: 'Chi bộ 1', parent: 'Đảng bộ xã Hòa An', code: 'M.1.1', branchKind: 'Trường học' },
    { ...branch, name: 'Chi bộ 11' },
    { ...branch, name: 'Chi bộ 12', type: 'Đảng bộ xã, phường' },
    { ...branch, name: 'Chi bộ 13', parent: 'Chi bộ 2' },
    { ...branch, name: 'Chi bộ 14', parent: 'Xã Đông' },
    { name: 'Chi bộ 2', parent: 'M.1', type: 'Chi bộ cơ sở' },
    { name: 'Chi bộ 15', parent: 'M.1' },
  ]);
  const sent = await send(world, file, { kind: 'ORGANIZATIONS' });
  expect(told(sent)).toEqual([
    ['CHANGED'],
    ['NEW'],
    ['FAULTY', 'NOT_BY_TABLE'],
    ['FAULTY', 'NOT_UNDER'],
    ['FAULTY', 'NOT_FOUND'],
    ['FAULTY', 'NOT_BY_TABLE'],
    ['FAULTY', 'REQUIRED', 'REQUIRED'],
  ]);
  await apply(world, sent, { leaveOutFaulty: true });
  const { data } = await world.ask<{ partyOrganizations: { nodes: object[] } }>(
    'clerk',
    `{ partyOrganizations(filter: { search: "chi bo 11" }, first: 5) { nodes { printedName parent { name } } } }`,
  );
  expect(data.partyOrganizations.nodes).toEqual([{ printedName: 'Chi bộ 11', parent: { name: 'Xã Hòa An' } }]);
  expect(
    await world.sql(`select code, branch_kind as kind from organization.organization_version where organization_id = $1`, [
      idOf('Chi bộ 1'),
    ]),
  ).toEqual([{ code: 'M.1.1', kind: 'SCHOOL' }]);
  const back = await comesBack(ImportKind.ORGANIZATIONS);
  expect(back.counts).toMatchObject({ total: 4, unchanged: 4 });
});

test('localities come in with the branch that serves them', async () => {
  const village = { kind: 'Thôn', organization: 'Xã Hòa An', validFrom: '01/07/2025' };
  const file = await tableOf(ImportKind.LOCALITIES, [
    { ...village, name: 'Thôn Đông', branch: 'Chi bộ 2', code: 'T1' },
    { ...village, name: 'Thôn Tây', kind: 'Phố' },
    { ...village, name: 'Thôn Nam', organization: 'Xã Đông' },
  ]);
  const sent = await send(world, file, { kind: 'LOCALITIES' });
  expect(told(sent)).toEqual([['NEW'], ['FAULTY', 'NOT_IN_LIST'], ['FAULTY', 'NOT_FOUND']]);
  await apply(world, sent, { leaveOutFaulty: true });
  expect((await comesBack(ImportKind.LOCALITIES)).counts).toMatchObject({ total: 1, unchanged: 1 });
  const moved = await send(world, await tableOf(ImportKind.LOCALITIES, [{ ...village, name: 'Thôn Đông', branch: 'Chi bộ 10' }]), {
    kind: 'LOCALITIES',
  });
  await apply(world, moved);
  expect(await world.sql(`select name, branch_id as branch, code from organization.locality_version`)).toEqual([
    { name: 'Thôn Đông', branch: idOf('Chi bộ 10'), code: 'T1' },
  ]);
});
