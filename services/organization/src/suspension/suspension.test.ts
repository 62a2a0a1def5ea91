import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
const name = 'Vũ Văn Lâm';
const memberId = idOf(`member ${name}`);
beforeAll(async () => {
  world = await World.create();
  await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01' });
  await world.addMember('Đặng Thị Mai', 'Chi bộ 1', { since: '2025-07-01' });
  await world.addAccount('himself', [], name);
  await world.addAccount('secretary', [['SECRETARY', 'Xã Hòa An']]);
  await world.addAccount('inspection', [['STAFF_INSPECTION', 'Xã Hòa An']]);
  await world.addAccount('committee member', [['COMMITTEE_MEMBER', 'Xã Hòa An']]);
});
afterAll(() => world.close());

const mutation = (verb: string, input: string): ReturnType<typeof trying> =>
  trying(
    () => world,
    `mutation ($input: ${input}!) { ${verb}(input: $input) { changeMarker suspension { id version validFrom validTo extendedOn endedOn } } }`,
  );
const begin = mutation('beginSuspension', 'BeginSuspensionInput');
const extend = mutation('extendSuspension', 'ExtendSuspensionInput');
const end = mutation('endSuspension', 'EndSuspensionInput');
const correct = mutation('correctSuspension', 'CorrectSuspensionInput');
const send = trying(() => world, `mutation ($input: SendMemberInput!) { sendMember(input: $input) { changeMarker } }`);
const decision = { number: '99-QĐ/UBKT', issuerName: 'Ủy ban Kiểm tra Đảng ủy xã', signedOn: '2026-01-04' };
const input = { memberId, version: 1, from: '2026-01-05', until: '2026-04-05', decision };

interface Read {
  version: number;
  viewerCanSuspend: boolean;
  suspensions: { validFrom: string }[];
  memberships: { validFrom: string; votes: boolean }[];
}
const read = async (account: string): Promise<Read | null> =>
  (
    await world.ask<{ member: Read | null }>(
      account,
      `query ($id: ID!) { member(id: $id) { version viewerCanSuspend suspensions { validFrom } memberships { validFrom votes } } }`,
      { id: memberId },
    )
  ).data.member;

test('a suspension is begun, extended once, ended and corrected by those who may', async () => {
  expect(await begin.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await begin.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await begin.refused('secretary', input)).toBe('FORBIDDEN');
  expect(await begin.refused('clerk', { ...input, version: 9 })).toBe('CONFLICT');
  expect(await begin.refused('clerk', { ...input, until: input.from, decision: { ...decision, number: ' ' } })).toEqual([
    'until NOT_AFTER_BEGIN',
    'decision.number REQUIRED',
  ]);
  const { suspension } = await begin.done('inspection', input);
  const { id } = suspension as { id: string };
  expect(await extend.refused('clerk', { id, version: 1, until: '2026-04-05', on: '2026-01-14' })).toEqual(['until NOT_LATER']);
  expect(await extend.refused('stranger', { id, version: 1, until: '2026-05-05', on: '2026-01-14' })).toBe('NOT_FOUND');
  expect((await extend.done('clerk', { id, version: 1, until: '2026-05-05', on: '2026-01-14' }))['suspension']).toMatchObject({
    validTo: '2026-05-05',
  });
  expect(await extend.refused('clerk', { id, version: 2, until: '2026-06-05', on: '2026-01-14' })).toBe('INVALID_STATE');
  expect(await correct.refused('clerk', { id, version: 1, from: '2026-01-06', until: '2026-05-06' })).toBe('CONFLICT');
  await correct.done('clerk', { id, version: 2, from: '2026-01-06', until: '2026-05-06' });
});

test('is known to the roles that may know and to the member; nothing tells the others', async () => {
  for (const account of ['clerk', 'secretary', 'inspection', 'himself']) {
    expect(await read(account)).toMatchObject({
      suspensions: [{ validFrom: '2026-01-06' }],
      memberships: [{ votes: true }, { votes: false }, {}],
    });
  }
  for (const account of ['branch secretary', 'committee member']) {
    const seen = await read(account);
    if (seen)
      expect(seen).toMatchObject({
        version: 1,
        viewerCanSuspend: false,
        suspensions: [],
        memberships: [{ votes: true, validFrom: '2025-07-01' }],
      });
  }
  expect(
    await world.sql(`select votes, attends from organization.membership where member_id = $1 and valid_from = '2026-01-06'`, [memberId]),
  ).toEqual([{ votes: false, attends: false }]);
  const audited = await world.sql<{ text: string }>(
    `select coalesce(string_agg(r::text, ' '), '') as text from audit.record r where act like '%uspension%'`,
  );
  expect(audited[0]?.text).toContain('readSuspensions');
  expect(audited[0]?.text).not.toMatch(/99-QĐ|2026-04|2026-05-0/);
  const decisions = await world.sql(`select from organization.decision where number = '99-QĐ/UBKT'`);
  expect(decisions).toEqual([]);
});

test('keeps the member where they are, with the sentence of every such cause', async () => {
  const letter = { memberId, version: 1, toId: idOf('Xã Đông'), letterNumber: '1-GT', sentOn: '2026-01-10' };
  expect(await send.refused('clerk', letter)).toBe('INVALID_STATE');
});

test('its end lets them vote again that day', async () => {
  const [row] = await world.sql<{ id: string; version: number }>('select id, version from organization.suspension');
  const ending = { id: row?.id, version: row?.version };
  expect(await end.refused('clerk', { ...ending, on: '2026-01-06' })).toEqual(['on NOT_AFTER_BEGIN']);
  await end.done('clerk', { ...ending, on: '2026-01-14' });
  expect(await end.refused('clerk', { id: row?.id, version: 4, on: '2026-01-14' })).toBe('INVALID_STATE');
  expect((await read('clerk'))?.memberships).toMatchObject([{ validFrom: '2026-01-14', votes: true }, {}, {}]);
});

test('one that is longer than the rule of its first day allows is recorded, with a warning', async () => {
  await world.sql(
    `with s as (insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
       values ('1-QĐ/TU', 'Tỉnh ủy Minh', '2025-07-01', 'member_deadline', 'Thời hạn', $1, '2025-07-01', 'S', 'test') returning id)
     insert into organization.rule_param (rule_set_id, name, value, unit, enforcement, article, confidence)
     select s.id, p.name, p.days, 'days', 'FINDING', '1', 'S' from s, (values ('suspension.maxDays', 90), ('suspension.maxExtensionDays', 30)) p (name, days)`,
    [idOf('Tỉnh Minh')],
  );
  const begun = trying(
    () => world,
    `mutation ($input: BeginSuspensionInput!) { beginSuspension(input: $input) { changeMarker warnings suspension { id version } } }`,
  );
  const extended = trying(
    () => world,
    `mutation ($input: ExtendSuspensionInput!) { extendSuspension(input: $input) { changeMarker warnings } }`,
  );
  const mai = { ...input, memberId: idOf('member Đặng Thị Mai'), from: '2026-01-05' };
  const inTime = await begun.done('clerk', { ...mai, until: '2026-04-05' });
  expect(inTime['warnings']).toEqual([]);
  const { id, version } = inTime['suspension'] as { id: string; version: number };
  expect((await extended.done('clerk', { id, version, until: '2026-05-15', on: '2026-01-14' }))['warnings']).toEqual([
    'SUSPENSION_TOO_LONG',
  ]);
  const { version: now } = (await world.ask<{ member: { version: number } }>('clerk', `{ member(id: "${mai.memberId}") { version } }`)).data
    .member;
  expect((await begun.done('clerk', { ...mai, version: now, until: '2026-04-06' }))['warnings']).toEqual(['SUSPENSION_TOO_LONG']);
});
