import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOT_IN_FILE, SECTIONS } from '../src/my-file/sections.js';
import { insertMeetings } from './insert-meeting.js';
import { type ServedWorld, serveWorld } from './served.js';
import { ORGANIZATION } from './tree.js';

let world: ServedWorld;
beforeAll(async () => void (world = await serveWorld()));
afterAll(() => world.close());

const MY_FILE = `{ myMeetingRecords(language: EN) { code records { id values { code text } } } }`;

test('a member sees the meetings that name them, and no others', async () => {
  const [named = ''] = await insertMeetings(world.owner, [
    { organizationId: ORGANIZATION.branch2, at: '2025-08-05' },
    { organizationId: ORGANIZATION.branch1, at: '2025-08-06' },
  ]);
  await world.owner.query(
    `update meetings.meeting set chair_person_id = (select person_id from organization.account where external_subject = 'member1') where id = $1`,
    [named],
  );
  const { data, errors } = await world.ask<{ myMeetingRecords: { records: { id: string }[] }[] }>('member1', MY_FILE);
  expect(errors).toBeUndefined();
  expect(data.myMeetingRecords[0]?.records.map(({ id }) => id)).toEqual([named]);
});

test('every column that points at a person or an account is in the file, or on the list with the reason', async () => {
  const { rows } = await world.owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'meetings' and udt_name = 'uuid' and column_name ~ '(person|member|account)_id$|_by$'`,
  );
  const known = new Set([...SECTIONS.flatMap(({ tables }) => tables), ...Object.keys(NOT_IN_FILE)]);
  expect(rows.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});
