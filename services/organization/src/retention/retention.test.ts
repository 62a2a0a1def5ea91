import { dueRecordsSql, type FileAnswer } from '@capuy/subgraph';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';
import { Loaders } from '../query/loaders.js';
import type { DraftHandOverInput } from './hand-over.js';
import { retentionFiles } from './retention.files.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (const [name, endedOn] of [
    ['Đỗ Văn Cũ', '2020-09-01'],
    ['Cao Thị Xa', '2019-03-01'],
    ['Mai Văn Mới', '2025-06-01'],
  ] as const) {
    await world.addMember(name, 'Chi bộ 1', { since: '2018-01-01', admittedOn: '2018-01-01', recognizedOn: '2019-01-01' });
    await world.sql(`update organization.member set ended_on = $2, end_kind = 'DEATH' where id = $1`, [idOf(`member ${name}`), endedOn]);
    await world.sql(`update organization.membership set valid_to = $2 where member_id = $1 and valid_to = 'infinity'`, [
      idOf(`member ${name}`),
      endedOn,
    ]);
  }
});
afterAll(() => world.close());

/** What an office would enter: years for a kind, at an organization. */
async function rule(param: string, years: number, at = 'Tỉnh Minh', from = '2025-01-01'): Promise<void> {
  await world.sql(
    `with s as (insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
       values ($1, 'Thử', '2024-12-01', 'retention', 'Thử', $2, $3, 'F', 'Thử') returning id)
     insert into organization.rule_param (rule_set_id, name, value, unit, enforcement, article, confidence)
     select s.id, $4, $5, 'years', 'FINDING', '9', 'F' from s`,
    [`${param} ${years} ${at}`, idOf(at), from, param, years],
  );
}
const withdraw = (): Promise<unknown> => world.sql(`delete from organization.rule_set where issuer = 'Thử'`);

interface Due {
  id: string;
  kind: string;
  title: string;
  dueOn: string;
  basis: string;
}
async function due(account: string, under = 'Xã Hòa An', more = ''): Promise<Due[]> {
  const { data, errors, statements } = await world.ask<{ recordsDue: { nodes: Due[] } }>(
    account,
    `query ($underId: ID!) { recordsDue(filter: { underId: $underId ${more} }) { nodes { id kind title dueOn basis organization { name } } } }`,
    { underId: idOf(under) },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(2);
  return data.recordsDue.nodes;
}
const titles = async (...of: Parameters<typeof due>): Promise<string[]> => (await due(...of)).map(({ title }) => title);

const act = (name: string, input: string): ReturnType<typeof trying> =>
  trying(() => world, `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker id } }`);
const draft = act('draftHandOver', 'DraftHandOverInput');
const cancel = act('cancelHandOver', 'CancelHandOverInput');
const receive = act('recordHandOverReceipt', 'HandOverReceiptInput');
const paper = (name: string, more: object = {}): object => ({
  organizationId: idOf('Xã Hòa An'),
  records: [{ kind: 'MEMBER_FILE', id: idOf(`member ${name}`) }],
  number: `01-BB/ĐU ${name}`,
  on: '2026-01-10',
  handedBy: 'Nguyễn Văn An, Ban Xây dựng Đảng',
  archive: 'Lưu trữ lịch sử của Đảng tỉnh Minh',
  ...more,
});
async function download(
  account: string,
  path: string,
  at: { params?: Record<string, string>; query?: Record<string, string> },
): Promise<FileAnswer | string> {
  const route = retentionFiles.find((one) => one.path === path);
  const context = { actor: await world.actor(account), requestId: '', services: world.services, loaders: new Loaders() };
  const request = { context, params: {}, query: {}, mediaType: '', ...at };
  return (await route?.handle(request).catch((error: { code: string }) => error.code)) ?? '';
}

test('without a value in force no record is due, whatever its age, and the rules say that the time is not known', async () => {
  expect(await due('clerk')).toEqual([]);
  const { data } = await world.ask<{ retentionRules: { id: string }[] }>(
    'clerk',
    `{ retentionRules(underId: "${idOf('Xã Hòa An')}") { id title years permanent basis } }`,
  );
  expect(data.retentionRules[0]).toEqual({
    id: 'MEMBER_FILE',
    title: 'Hồ sơ đảng viên đã ra khỏi Đảng',
    years: null,
    permanent: false,
    basis: null,
  });
});

test('records are due by the rule of the day, the longest time binds, and 999 years are for ever', async () => {
  await rule('memberFile.minYears', 5);
  expect(await due('clerk')).toMatchObject([
    { title: 'Cao Thị Xa', kind: 'MEMBER_FILE', dueOn: '2024-03-01', basis: '9, memberFile.minYears 5 Tỉnh Minh, Thử' },
    { title: 'Đỗ Văn Cũ', dueOn: '2025-09-01' },
  ]);
  expect(await titles('clerk', 'Xã Hòa An', ', on: "2025-08-31"')).toEqual(['Cao Thị Xa']);
  expect(await titles('clerk', 'Xã Hòa An', ', search: "do van"')).toEqual(['Đỗ Văn Cũ']);
  expect(await titles('clerk', 'Xã Hòa An', ', kinds: ["DECISION"]')).toEqual([]);
  // The branch's own committee keeps for longer.
  await rule('memberFile.minYears', 6, 'Xã Hòa An');
  expect(await titles('clerk')).toEqual(['Cao Thị Xa']);
  expect(await titles('province', 'Tỉnh Minh')).toEqual(['Cao Thị Xa']);
  await rule('memberFile.minYears', 999, 'Xã Hòa An');
  expect(await titles('clerk')).toEqual([]);
  await withdraw();
});

test('the list is of whoever keeps the files, and of nobody outside', async () => {
  await rule('memberFile.minYears', 5);
  expect(await titles('stranger')).toEqual([]);
  const { errors } = await world.ask('branch secretary', `{ recordsDue(filter: { underId: "${idOf('Chi bộ 1')}" }) { nodes { id } } }`);
  expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  expect(await download('stranger', '/retention/due', { query: { underId: idOf('Xã Hòa An') } })).toMatchObject({
    fileName: 'ho-so-den-han-nop-luu-2026-01-15.xlsx',
  });
  const { data } = await world.ask<object>('stranger', `{ viewerCanHandOver(underId: "${idOf('Xã Hòa An')}") }`);
  expect(data).toEqual({ viewerCanHandOver: false });
});

test('a hand-over is drafted, its minutes are printed, the receipt is noted, and the record says where it went', async () => {
  const input = paper('Đỗ Văn Cũ');
  expect(await draft.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await draft.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await draft.refused('clerk', { ...input, number: ' ', handedBy: '', archive: '', on: '2999-01-01', records: [] })).toEqual([
    'number REQUIRED',
    'handedBy REQUIRED',
    'archive REQUIRED',
    'on IN_THE_FUTURE',
    'records REQUIRED',
  ]);
  expect(await draft.refused('clerk', paper('Mai Văn Mới'))).toEqual(['records NOT_DUE']);
  const made = await draft.done('clerk', input, 'one click');
  expect(await draft.done('clerk', input, 'one click')).toEqual(made);
  expect(await draft.refused('clerk', { ...input, number: 'other' })).toEqual(['records NOT_DUE']);
  expect(await titles('clerk')).toEqual(['Cao Thị Xa']);
  const id = String(made['id']);

  expect(await download('stranger', '/retention/hand-overs/:id/minutes', { params: { id } })).toBe('NOT_FOUND');
  const printed = (await download('clerk', '/retention/hand-overs/:id/minutes', { params: { id } })) as FileAnswer;
  expect(printed.fileName).toBe('Biên bản giao nộp - 01-BB-ĐU Đỗ Văn Cũ.docx');
  expect((printed.body as Buffer).subarray(0, 2).toString()).toBe('PK');

  const receipt = { id, version: 1, receiptNumber: '7/BN', receivedOn: '2026-01-12', receivedBy: 'Trần Thị Lưu' };
  expect(await receive.refused('stranger', receipt)).toBe('NOT_FOUND');
  expect(await receive.refused('clerk', { ...receipt, version: 3 })).toBe('CONFLICT');
  expect(await receive.refused('clerk', { ...receipt, receiptNumber: '', receivedBy: ' ', receivedOn: '2999-01-01' })).toEqual([
    'receiptNumber REQUIRED',
    'receivedBy REQUIRED',
    'receivedOn IN_THE_FUTURE',
  ]);
  expect(await receive.refused('clerk', { ...receipt, receivedOn: '2026-01-09' })).toEqual(['receivedOn BEFORE_BEGIN']);
  const mark = async (account: string): Promise<unknown> =>
    (
      await world.ask<{ member: unknown }>(account, `query ($id: ID!) { member(id: $id) { handedOver { receivedOn number archive } } }`, {
        id: idOf('member Đỗ Văn Cũ'),
      })
    ).data.member;
  expect(await mark('clerk')).toEqual({ handedOver: null });
  await receive.done('clerk', receipt);
  expect(await receive.refused('clerk', { ...receipt, version: 2 })).toBe('INVALID_STATE');
  expect(await cancel.refused('clerk', { id, version: 2, reason: 'nhầm hồ sơ' })).toBe('INVALID_STATE');
  const archived = { receivedOn: '2026-01-12', number: '01-BB/ĐU Đỗ Văn Cũ', archive: 'Lưu trữ lịch sử của Đảng tỉnh Minh' };
  expect(await mark('clerk')).toEqual({ handedOver: archived });
  expect(await mark('branch secretary')).toEqual({ handedOver: archived });
  expect(await mark('stranger')).toBeNull();
  expect(await world.sql(`select count(*)::int as n from organization.member where id = $1`, [idOf('member Đỗ Văn Cũ')])).toEqual([
    { n: 1 },
  ]);
});

test('a draft that is cancelled with a reason sets its records free, and all that a filter finds can go at once', async () => {
  const made = await draft.done('clerk', paper('x', { records: null, filter: { underId: idOf('Xã Hòa An'), search: 'cao thi' } }));
  const id = String(made['id']);
  expect(await due('clerk')).toEqual([]);
  expect(await cancel.refused('clerk', { id, version: 1, reason: 'x' })).toEqual(['reason TOO_SHORT']);
  expect(await cancel.refused('stranger', { id, version: 1, reason: 'nhầm hồ sơ' })).toBe('NOT_FOUND');
  expect(await cancel.refused('clerk', { id, version: 2, reason: 'nhầm hồ sơ' })).toBe('CONFLICT');
  await cancel.done('clerk', { id, version: 1, reason: 'nhầm hồ sơ' });
  expect(await titles('clerk')).toEqual(['Cao Thị Xa']);
  expect(await download('clerk', '/retention/hand-overs/:id/minutes', { params: { id } })).toBe('NOT_FOUND');
  const { data } = await world.ask<{ handOvers: { nodes: object[] } }>(
    'clerk',
    `{ handOvers(underId: "${idOf('Xã Hòa An')}") { nodes { status records number cancelReason viewerCanSettle } } }`,
  );
  expect(data.handOvers.nodes).toHaveLength(2);
  expect(data.handOvers.nodes).toContainEqual({
    status: 'CANCELLED',
    records: 1,
    number: '01-BB/ĐU x',
    cancelReason: 'nhầm hồ sơ',
    viewerCanSettle: false,
  });
});

test('row-level security alone hides the list and the hand-overs, and refuses a draft outside', async () => {
  const stranger = await world.actor('stranger');
  const forged = { ...stranger, grants: (await world.actor('clerk')).grants };
  const filter = { underId: idOf('Xã Hòa An') };
  expect((await world.services.retention.due(forged, filter, 50, null)).nodes).toEqual([]);
  expect((await world.services.handOvers.list(forged, filter.underId, null, 50, null)).nodes).toEqual([]);
  const outside = world.services.handOvers.draft(forged, paper('Cao Thị Xa', { number: 'ngoài' }) as DraftHandOverInput, {});
  await expect(outside).rejects.toThrow('row-level security');
  expect(await titles('clerk')).toEqual(['Cao Thị Xa']);
});

test('every act is in the audit, with numbers and never a name', async () => {
  const rows = await world.sql<{ act: string; text: string }>(
    `select act, r::text as text from audit.record r where act ~ 'HandOver|RecordsDue'`,
  );
  expect(new Set(rows.map((row) => row.act))).toEqual(
    new Set(['draftHandOver', 'cancelHandOver', 'recordHandOverReceipt', 'printHandOverMinutes', 'exportRecordsDue']),
  );
  expect(rows.some(({ text }) => text.includes('Cao Thị Xa'))).toBe(false);
});

test('a letter, a page, a candidate, a decision and a reorganization are due by their own rules', async () => {
  for (const kind of ['admissionFile', 'transferLetter', 'decision', 'reorganizationFile', 'signedPage']) await rule(`${kind}.minYears`, 2);
  const person = idOf('person Trần Văn Hoa');
  const [xa, branch] = [idOf('Xã Hòa An'), idOf('Chi bộ 1')];
  await world.sql(
    `insert into organization.admission_candidate (person_id, branch_id, stage, registered_on, closed_on, close_reason) values ($1, $2, 'CLOSED', '2021-01-01', '2022-01-01', 'WITHDREW')`,
    [person, branch],
  );
  await world.sql(
    `insert into organization.membership_transfer (member_id, person_id, kind, status, from_id, to_id, letter_number, sent_on, settled_on)
     values ($1, $2, 'PERMANENT', 'REFUSED', $3, $4, '9-GT', '2022-01-01', '2022-01-20')`,
    [idOf('member Trần Văn Hoa'), person, branch, idOf('Xã Đông')],
  );
  await world.sql(
    `insert into organization.decision (number, issuer_id, issuer_name, signed_on, title) values ('1-QĐ', $1, 'Xã', '2022-03-01', 'Một việc')`,
    [xa],
  );
  await world.sql(
    `insert into organization.reorganization (title, root_id, effective_on, status, drafted_by, applied_by, applied_at) values ('Sắp xếp', $1, '2022-04-01', 'APPLIED', $2, $2, now())`,
    [xa, idOf('account clerk')],
  );
  await world.sql(
    `insert into organization.stored_file (account_id, organization_id, purpose, name, media_type, bytes, sha256, content, created_at)
     values ($1, $2, 'EVIDENCE', 'trang.png', 'image/png', 1, repeat('0', 64), '\\x00', '2022-05-01 10:00+07')`,
    [idOf('account clerk'), branch],
  );
  expect((await due('clerk')).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).toEqual([
    'ADMISSION_FILE 2024-01-01',
    'TRANSFER_LETTER 2024-01-20',
    'DECISION 2024-03-01',
    'MEMBER_FILE 2024-03-01',
    'REORGANIZATION_FILE 2024-04-01',
    'SIGNED_PAGE 2024-05-01',
  ]);
});

test('the day on which a time is over is the same day so many years on, 28 February where there is no 29th', async () => {
  const days = fc.sample(fc.date({ min: new Date('1950-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }), 300);
  const dated = [...days, new Date('2020-02-29')].map((day) => day.toISOString().slice(0, 10));
  await withdraw();
  await rule('memberFile.minYears', 5);
  const source = {
    code: 'T',
    vi: '',
    en: '',
    param: 'memberFile.minYears',
    countsFrom: { vi: '', en: '' },
    sql: `select gen_random_uuid() as id, '${idOf('Chi bộ 1')}'::uuid as organization_id, null::uuid as person_id, null::uuid as member_id, null as number, '' as title, d as counts_from
      from unnest('{${dated.join(',')}}'::date[]) d`,
  };
  const day = '2026-01-15';
  const rows = await world.sql<{ from: string; due: string }>(
    `select counts_from::text as from, due_on::text as due from (${dueRecordsSql([source], { schema: 'organization', under: `'${idOf('Xã Hòa An')}'::uuid`, day: `date '${day}'` })}) r`,
  );
  // Five years after a leap year there is never another.
  const fiveOn = (from: string): string => `${Number(from.slice(0, 4)) + 5}${from.slice(4)}`.replace('-02-29', '-02-28');
  const expected = dated.map((from) => ({ from, due: fiveOn(from) })).filter((one) => one.due <= day);
  const sorted = (list: { from: string; due: string }[]): string[] => list.map((one) => `${one.from} ${one.due}`).toSorted();
  expect(sorted(rows)).toEqual(sorted(expected));
});
