import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonName } from './people.js';
import { insertMeetings } from './insert-meeting.js';
import { type ServedWorld, serveWorld } from './served.js';
import { ORGANIZATION } from './tree.js';

const RECORD = `mutation ($input: RecordSecretPaperInput!) { recordSecretPaper(input: $input) { paper { number signedOn classification keeper meetingId } } }`;
const LIST = `query ($id: ID!, $first: Int!, $after: String) { secretPapers(underId: $id, first: $first, after: $after) { nodes { number } pageInfo { endCursor hasNextPage } } }`;

let world: ServedWorld;
beforeAll(async () => void (world = await serveWorld()));
afterAll(() => world.close());

const paper = (more: object = {}): object => ({
  organizationId: ORGANIZATION.branch1,
  number: '12-BC/CB',
  signedOn: '2025-09-01',
  classification: 'CONFIDENTIAL',
  keeper: 'Văn thư bảo mật Đảng ủy xã',
  ...more,
});
async function record(who: PersonName, more: object = {}, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await world.ask<{ recordSecretPaper: { paper: object } }>(who, RECORD, { variables: { input: paper(more) }, headers });
  const extensions = answer.errors?.[0]?.extensions;
  if (!extensions) return answer.data.recordSecretPaper.paper;
  return extensions.inputErrors?.map(({ path, code }) => `${path} ${code}`) ?? extensions.code;
}

test('of a secret paper number, day and keeper are recorded, once, by whoever keeps the calendar', async () => {
  const [meetingId = ''] = await insertMeetings(world.owner, [{ organizationId: ORGANIZATION.branch1, at: '2025-08-05' }]);
  const kept = {
    number: '12-BC/CB',
    signedOn: '2025-09-01',
    classification: 'CONFIDENTIAL',
    keeper: 'Văn thư bảo mật Đảng ủy xã',
    meetingId,
  };
  expect(await record('secretary1', { meetingId }, { 'idempotency-key': 'k' })).toEqual(kept);
  expect(await record('secretary1', { meetingId }, { 'idempotency-key': 'k' })).toEqual(kept);
  expect(await record('office')).toBe('CONFLICT');
  const { rows } = await world.owner.query(`select fields, detail::text as detail from audit.record where act = 'recordSecretPaper'`);
  expect(rows).toMatchObject([{ fields: ['number', 'signedOn', 'classification', 'keeper'] }]);
  expect(JSON.stringify(rows)).not.toContain('12-BC');
});

test('is refused to a member, outside the subtree, for an ordinary paper, and for another organization’s meeting', async () => {
  const [meetingId = ''] = await insertMeetings(world.owner, [{ organizationId: ORGANIZATION.branch2, at: '2025-08-06' }]);
  expect(await record('member1', { number: '2' })).toBe('FORBIDDEN');
  expect(await record('neighbor', { number: '2' })).toBe('NOT_FOUND');
  expect(await record('secretary1', { number: ' ', keeper: '', classification: 'ORDINARY' })).toEqual([
    'number REQUIRED',
    'keeper REQUIRED',
    'classification NOT_SECRET',
  ]);
  expect(await record('secretary1', { number: '2', meetingId })).toEqual(['meetingId NOT_OF_ORGANIZATION']);
});

test('is listed in pages for whoever keeps it, and for nobody else', async () => {
  await record('office', { number: '13-BC/CB', signedOn: '2025-09-02' });
  const list = async (who: PersonName, first: number, after: string | null = null): Promise<string[]> => {
    const { data, errors } = await world.ask<{
      secretPapers: { nodes: { number: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(who, LIST, { variables: { id: ORGANIZATION.branch1, first, after } });
    if (errors) return [String(errors[0]?.extensions.code)];
    const { nodes, pageInfo } = data.secretPapers;
    const here = nodes.map(({ number }) => number);
    return pageInfo.hasNextPage ? [...here, ...(await list(who, first, pageInfo.endCursor))] : here;
  };
  expect(await list('office', 1)).toEqual(['13-BC/CB', '12-BC/CB']);
  expect(await list('neighbor', 10)).toEqual([]);
  expect(await list('member1', 10)).toEqual(['FORBIDDEN']);
});

test('the database takes nothing of the content, whoever writes', async () => {
  const { rows } = await world.owner.query(
    `select column_name from information_schema.columns where table_schema = 'meetings' and table_name = 'secret_paper' and data_type = 'text'`,
  );
  expect(rows.map(({ column_name: name }) => name).toSorted()).toEqual(['classification', 'keeper', 'number']);
});
