import { OrdinaryFile } from '@capuy/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, TODAY, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const act = (name: string, input: string): ReturnType<typeof trying> =>
  trying(() => world, `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker id } }`);
const request = act('requestCorrection', 'RequestCorrectionInput');
const withdraw = act('withdrawCorrection', 'WithdrawCorrectionInput');
const answer = act('answerCorrection', 'AnswerCorrectionInput');
const asked = (field: string): object => ({
  section: 'IDENTITY',
  field,
  about: `Thông tin cá nhân: ${field}`,
  rightText: 'Số đúng là 0987654321',
});
interface Listed {
  id: string;
  status: string;
  dueOn: string | null;
  late: boolean;
  answer: string | null;
  rightText: string;
  version: number;
  viewerCanAnswer: boolean;
}
async function listed(account: string, settled = false): Promise<Listed[]> {
  const { data, errors } = await world.ask<{ correctionRequests: { nodes: Listed[] } }>(
    account,
    `{ correctionRequests(settled: ${settled}) { nodes { id status dueOn late answer rightText version viewerCanAnswer } } }`,
  );
  expect(errors).toEqual([]);
  return data.correctionRequests.nodes;
}
async function mine(): Promise<Listed[]> {
  const { data } = await world.ask<{ myCorrections: Listed[] }>('member', '{ myCorrections { id status answer dueOn } }');
  return data.myCorrections;
}

test('a request goes to the office that keeps the file, which answers it, and the member reads the answer', async () => {
  const { id } = await request.done('member', asked('phone'));
  expect(await request.refused('member', asked('phone'))).toEqual(['section TAKEN']);
  expect(await listed('stranger')).toEqual([]);
  expect(await listed('clerk')).toMatchObject([{ id, status: 'OPEN', dueOn: null, late: false, viewerCanAnswer: true }]);
  const done = { id, version: 1, outcome: 'ACCEPTED', answer: 'Đã sửa số điện thoại theo đề nghị' };
  expect(await answer.refused('stranger', done)).toBe('NOT_FOUND');
  expect(await answer.refused('member', done)).toBe('FORBIDDEN');
  expect(await answer.refused('clerk', { ...done, version: 2 })).toBe('CONFLICT');
  expect(await answer.refused('clerk', { ...done, outcome: 'OPEN', answer: 'ok' })).toEqual(['outcome UNKNOWN', 'answer TOO_SHORT']);
  await answer.done('clerk', done);
  expect(await answer.refused('clerk', { ...done, version: 2 })).toBe('INVALID_STATE');
  expect(await mine()).toMatchObject([{ id, status: 'ACCEPTED', answer: done.answer }]);
  expect(await listed('clerk', true)).toMatchObject([{ id, status: 'ACCEPTED', viewerCanAnswer: false }]);
});

test('it is withdrawn by whoever asked, while it waits', async () => {
  const { id } = await request.done('member', asked('address'));
  expect(await withdraw.refused('branch secretary', { id, version: 1 })).toBe('NOT_FOUND');
  await withdraw.done('member', { id, version: 1 });
  expect(await withdraw.refused('member', { id, version: 2 })).toBe('INVALID_STATE');
});

test('bad input, and an account without a person', async () => {
  expect(await request.refused('member', { section: 'X', about: ' ', rightText: '' })).toEqual([
    'section UNKNOWN',
    'about REQUIRED',
    'rightText REQUIRED',
  ]);
  expect(await request.refused('clerk', asked('phone'))).toBe('INVALID_STATE');
});

test('the audit names the field and never what is right', async () => {
  await request.done('member', asked('ethnicity'));
  const rows = await world.sql<{ text: string }>(`select r::text as text from audit.record r where act = 'requestCorrection'`);
  expect(rows.some(({ text }) => text.includes('IDENTITY.ethnicity'))).toBe(true);
  expect(rows.some(({ text }) => text.includes('0987654321'))).toBe(false);
});

test('the time runs in working days once an office has entered it, and the late one stands first', async () => {
  await world.sql(
    `with s as (insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
       values ('1', 'Thử', '2025-12-01', 'personal_data', 'Thử', $1, '2026-01-01', 'F', 'Thử') returning id)
     insert into organization.rule_param (rule_set_id, name, value, unit, enforcement, article, confidence)
     select s.id, 'correction.answerWithin', 5, 'workingDays', 'FINDING', '9', 'F' from s`,
    [idOf('root')],
  );
  const { id } = await request.done('member', asked('fullName'));
  await world.sql(`update organization.correction_request set asked_on = '2026-01-05' where id = $1`, [id]);
  const [first, ...rest] = await listed('clerk');
  // Monday the 5th, five working days: Monday the 12th; it is Thursday the 15th.
  expect(TODAY).toBe('2026-01-15');
  expect(first).toMatchObject({ id, dueOn: '2026-01-12', late: true });
  expect(rest.every(({ late }) => !late)).toBe(true);
});

test('a member who has moved is answered where their file is kept now', async () => {
  const [{ id } = { id: '' }] = await listed('clerk');
  await world.sql(`update organization.membership set valid_to = '2026-01-10' where person_id = $1 and valid_to = 'infinity'`, [
    idOf('person Trần Văn Hoa'),
  ]);
  await world.sql(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends) values ($1, $2, $3, 'PERMANENT', '2026-01-10', true, true, true)`,
    [idOf('member Trần Văn Hoa'), idOf('person Trần Văn Hoa'), idOf('Chi bộ Đông')],
  );
  expect(await listed('clerk')).toEqual([]);
  expect((await listed('stranger')).map((row) => row.id)).toContain(id);
});

/** The signature and the end of a PDF are all that is looked at in a page without text. */
const PAGE = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF');
const page = (name = 'giay-khai-sinh.pdf', content = PAGE): Promise<OrdinaryFile> =>
  OrdinaryFile.of({ name, content, classification: 'ORDINARY' });
const codeOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return (error as { extensions?: { code?: string } }).extensions?.code;
  }
};

describe('a proof', () => {
  let id: string;
  beforeAll(async () => void (id = String((await request.done('member', asked('birthDate')))['id'])));

  test('is added to the own request while it waits, and read by whoever answers and by whoever sent it', async () => {
    const { correctionProofs } = world.services;
    const { id: proof } = await correctionProofs.attach(await world.actor('member'), id, await page());
    expect(await codeOf(async () => correctionProofs.attach(await world.actor('branch secretary'), id, await page()))).toBe('NOT_FOUND');
    // The file is kept below the neighbour since the member moved.
    expect((await correctionProofs.read(await world.actor('stranger'), proof)).content).toEqual(PAGE);
    expect((await correctionProofs.readOwn(await world.actor('member'), proof)).mediaType).toBe('application/pdf');
    expect(await codeOf(async () => correctionProofs.read(await world.actor('clerk'), proof))).toBe('NOT_FOUND');
    expect(await codeOf(async () => correctionProofs.read(await world.actor('member'), proof))).toBe('FORBIDDEN');
    expect(await codeOf(async () => correctionProofs.readOwn(await world.actor('branch secretary'), proof))).toBe('NOT_FOUND');
    const { data } = await world.ask<{ myCorrections: object[] }>('member', '{ myCorrections { id proofs { id mediaType } } }');
    expect(data.myCorrections).toContainEqual({
      id,
      proofs: [{ id: proof, mediaType: 'application/pdf' }],
    });
  });

  test('that is read is in the log, with whose it is', async () => {
    const rows = await world.sql(`select subject_ids, fields, reading from audit.record where act = 'readProof' order by at limit 1`);
    expect(rows).toEqual([{ subject_ids: [idOf('person Trần Văn Hoa')], fields: ['proofs'], reading: true }]);
  });

  test('is a page, five at most, and nothing more once the request is settled', async () => {
    const { correctionProofs } = world.services;
    const actor = await world.actor('member');
    expect(await codeOf(async () => correctionProofs.attach(actor, id, await page('a.csv', Buffer.from('a;b'))))).toBe('BAD_INPUT');
    for (let n = 1; n < 5; n += 1) await correctionProofs.attach(actor, id, await page());
    expect(await codeOf(async () => correctionProofs.attach(actor, id, await page()))).toBe('TOO_MANY');
    await withdraw.done('member', { id, version: 1 });
    expect(await codeOf(async () => correctionProofs.attach(actor, id, await page()))).toBe('INVALID_STATE');
  });

  test('that bears a mark is not taken', async () => {
    expect(await codeOf(() => page('giấy (MẬT).pdf'))).toBe('BAD_INPUT');
  });
});

test('an open request is in the list of what is due of whoever answers it, and of nobody else', async () => {
  const due = async (account: string, under: string): Promise<object[]> => {
    const { data, errors } = await world.ask<{ memberDeadlines: { nodes: object[] } }>(
      account,
      `{ memberDeadlines(underId: "${idOf(under)}", kinds: [CORRECTION_ANSWER], first: 50) { nodes { fullName since dueOn ruleKnown member { id } organization { printedName } } } }`,
    );
    expect(errors).toEqual([]);
    return data.memberDeadlines.nodes;
  };
  const office = await due('stranger', 'Xã Đông');
  expect(office).toContainEqual({
    fullName: 'Trần Văn Hoa',
    since: '2026-01-05',
    dueOn: '2026-01-12',
    ruleKnown: true,
    member: { id: idOf('member Trần Văn Hoa') },
    organization: { printedName: 'Chi bộ Đông' },
  });
  expect(await due('clerk', 'Xã Hòa An')).toEqual([]);
  expect(await due('branch secretary', 'Chi bộ 1')).toEqual([]);
  await world.sql('update organization.rule_param set value = null where name = $1', ['correction.answerWithin']);
  expect(await due('stranger', 'Xã Đông')).toContainEqual(expect.objectContaining({ since: '2026-01-05', dueOn: null, ruleKnown: false }));
});
