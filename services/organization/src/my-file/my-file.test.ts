import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';
import { tableOf } from '../record-merge/attached.js';
import { NOT_IN_FILE, SECTIONS } from './my-file-tables.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

interface Section {
  code: string;
  title: string;
  records: { id: string; values: { code: string; label: string; text: string }[] }[];
}
async function file(account: string, language = 'VI'): Promise<{ sections: Section[]; statements: number }> {
  const { data, errors, statements } = await world.ask<{ myOrganizationRecords: Section[] }>(
    account,
    `{ myOrganizationRecords(language: ${language}) { code title records { id values { code label text } } } }`,
  );
  expect(errors).toEqual([]);
  return { sections: data.myOrganizationRecords, statements };
}
const texts = (sections: Section[], code: string): Record<string, string>[] =>
  (sections.find((section) => section.code === code)?.records ?? []).map(({ values }) =>
    Object.fromEntries(values.map((value) => [value.code, value.text])),
  );

test('a member sees what is held about them, unmasked, in one statement besides the record of it', async () => {
  const { sections, statements } = await file('member');
  expect(statements).toBeLessThanOrEqual(2);
  expect(texts(sections, 'IDENTITY')).toMatchObject([
    { fullName: 'Trần Văn Hoa', gender: 'Nam', birthDate: '04/05/1980', phone: '0912345678', ethnicity: 'Kinh' },
  ]);
  expect(texts(sections, 'MEMBERSHIP')).toMatchObject([{ at: 'Chi bộ 1', kind: 'Sinh hoạt chính thức' }]);
  expect(texts(sections, 'MEMBER')).toMatchObject([{ admittedOn: '01/01/2020' }]);
});

test('the words are those of the language that was asked for', async () => {
  const { sections } = await file('member', 'EN');
  expect(sections[0]).toMatchObject({ code: 'IDENTITY', title: 'Identity' });
  expect(texts(sections, 'MEMBERSHIP')).toMatchObject([{ kind: 'Permanent' }]);
});

test('a post that ended with its organization says so in words', async () => {
  const post = await world.addPost('Trần Văn Hoa', 'Xã Hòa An', 'COMMITTEE', 'COMMITTEE_MEMBER', { until: '2026-01-10' });
  await world.sql(`update organization.post set end_reason = 'REORGANIZATION' where id = $1`, [post]);
  expect(texts((await file('member')).sections, 'POST')).toMatchObject([{ endReason: 'Sắp xếp tổ chức' }]);
  await world.sql(`update organization.post set end_reason = 'Nghỉ hưu' where id = $1`, [post]);
  expect(texts((await file('member')).sections, 'POST')).toMatchObject([{ endReason: 'Nghỉ hưu' }]);
});

test('it is of nobody else, whatever the roles, and empty for an account without a person', async () => {
  const secretary = await file('branch secretary');
  expect(JSON.stringify(secretary.sections)).not.toContain('Trần Văn Hoa');
  expect((await file('clerk')).sections).toEqual([]);
});

test('an open case is not in it, and the file of who has one is that of who has none', async () => {
  const before = await file('member');
  await world.sql(
    `insert into organization.transfer_hold (person_id, organization_id, placed_on, decision_number) values ($1, $2, '2026-01-10', '1-QĐ/UBKT')`,
    [idOf('person Trần Văn Hoa'), idOf('Chi bộ 1')],
  );
  expect((await file('member')).sections).toEqual(before.sections);
});

test('reading it is not a reading by another: nobody has looked at the file', async () => {
  await file('member');
  const rows = await world.sql<{ others: string }>(
    `select count(*) as others from audit.record where reading and capability = 'file:read-own' and account_id <> $1 and subject_ids @> array[$2::uuid]`,
    [idOf('account member'), idOf('person Trần Văn Hoa')],
  );
  expect(rows).toEqual([{ others: '0' }]);
});

test('every table that refers to a person or a member is in the file, or on the list with the reason', async () => {
  const rows = await world.sql<{ source: string }>('select distinct source::text from organization.record_references()');
  const shown = new Set([...SECTIONS.flatMap(({ tables }) => tables), ...Object.keys(NOT_IN_FILE)]);
  expect(rows.map(({ source }) => tableOf(source)).filter((table) => !shown.has(table))).toEqual([]);
});

test('every section reads its row-level security as its person', async () => {
  const missing: string[] = [];
  for (const { tables } of SECTIONS) {
    for (const table of tables) {
      const rows = await world.sql(
        `select from pg_policies where schemaname = 'organization' and tablename = $1 and qual ~ 'app\\.person\\(\\)'`,
        [table],
      );
      if (rows.length === 0) missing.push(table);
    }
  }
  expect(missing).toEqual(['person_name', 'post']);
});
