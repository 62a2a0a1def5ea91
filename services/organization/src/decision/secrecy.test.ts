import { Classification, OrdinaryFile } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const assign = trying(
  () => world,
  `mutation ($input: AssignCadreManagementInput!) { assignCadreManagement(input: $input) { changeMarker } }`,
);
const decision = (more: object): object => ({
  personId: idOf('person Trần Văn Hoa'),
  organizationId: idOf('Xã Hòa An'),
  from: '2026-01-02',
  decision: { number: '1-QĐ/ĐU', issuerName: 'Đảng ủy', signedOn: '2026-01-02', ...more },
});

test('above ORDINARY a decision is number, issuer, day and keeper: a title is refused', async () => {
  expect(await assign.refused('clerk', decision({ classification: 'SECRET', title: 'Về cán bộ', keeper: 'Văn thư' }))).toEqual([
    'decision.classification ABOVE_ORDINARY',
  ]);
  expect(await assign.refused('clerk', decision({ classification: 'SECRET' }))).toEqual(['decision.keeper REQUIRED']);
  expect(await assign.refused('clerk', decision({ keeper: 'Văn thư' }))).toEqual(['decision.keeper NOT_NEEDED']);
  await assign.done('clerk', decision({ classification: 'SECRET', keeper: 'Văn thư bảo mật Đảng ủy xã' }));
  expect(await world.sql('select classification, keeper, title from organization.decision where number = $1', ['1-QĐ/ĐU'])).toEqual([
    { classification: 'SECRET', keeper: 'Văn thư bảo mật Đảng ủy xã', title: '' },
  ]);
});

test('the database refuses the same by itself', async () => {
  await expect(
    world.sql(
      `insert into organization.decision (number, issuer_name, signed_on, title, classification, keeper) values ('2', 'a', '2026-01-02', 'nội dung', 'CONFIDENTIAL', 'b')`,
    ),
  ).rejects.toThrow('decision_secrecy');
});

const table = (text: string): Buffer => Buffer.from(`${text}\nHọ và tên;Ngày sinh\nLê A;01/02/1980\n`);
const upload = (content: Buffer, more: object = {}): Promise<unknown> =>
  OrdinaryFile.of({ name: 'a.csv', content, classification: Classification.ORDINARY, ...more })
    .then(async (file) =>
      world.services.imports.upload(await world.actor('clerk'), {
        kind: 'MEMBERS',
        organizationId: idOf('Xã Hòa An'),
        mediaType: 'text/csv',
        file,
      }),
    )
    .then(
      () => 'taken',
      (error: { extensions?: { inputErrors?: { code: string }[] } }) => error.extensions?.inputErrors?.map(({ code }) => code),
    );

test('a table above ORDINARY, or plainly marked, is not taken; a false alarm is, with a word that is kept', async () => {
  expect(await upload(table(''), { classification: undefined })).toEqual(['REQUIRED']);
  expect(await upload(table(''), { classification: Classification.CONFIDENTIAL })).toEqual(['ABOVE_ORDINARY']);
  expect(await upload(table('MẬT'))).toEqual(['MARKED_SECRET']);
  expect(await upload(table(''), { name: 'ds (TỐI MẬT).csv' })).toEqual(['MARKED_SECRET']);
  expect(await world.sql('select from organization.stored_file')).toEqual([]);
  expect(await upload(table('Mật độ dân cư'))).toBe('taken');
  expect(await upload(table('MẬT'), { notSecret: 'Mật là tên thôn, không phải độ mật' })).toBe('taken');
  expect(await world.sql('select not_secret from organization.stored_file where not_secret is not null')).toEqual([
    { not_secret: 'Mật là tên thôn, không phải độ mật' },
  ]);
});
