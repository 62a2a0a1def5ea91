import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const HOA = idOf('person Trần Văn Hoa');
const unmask = trying(() => world, `mutation ($input: UnmaskPersonFieldInput!) { unmaskPersonField(input: $input) { value } }`);
const correct = trying(
  () => world,
  `mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { changeMarker person { fullName education version } } }`,
);

async function read(account: string): Promise<Record<string, unknown>> {
  const { data, errors } = await world.ask<{ person: Record<string, unknown> }>(
    account,
    `query ($id: ID!) { person(id: $id) { fullName gender phone { text masked } birthDate { text masked } ethnicity } }`,
    { id: HOA },
  );
  expect(errors).toEqual([]);
  return data.person;
}

const audited = (act: string): Promise<object[]> =>
  world.sql('select account_id, fields from audit.record where act = $1 order by at', [act]);

test('a name is for everybody, a record for whom the person is below, P1 masked, P2 by role', async () => {
  expect(await read('stranger')).toEqual({ fullName: 'Trần Văn Hoa', gender: null, phone: null, birthDate: null, ethnicity: null });
  expect(await read('clerk')).toEqual({
    fullName: 'Trần Văn Hoa',
    gender: 'MALE',
    phone: { text: '•••• 678', masked: true },
    birthDate: { text: '••/••/1980', masked: true },
    ethnicity: 'Kinh',
  });
  expect(await audited('readPerson')).toEqual([{ account_id: idOf('account clerk'), fields: ['ethnicity'] }]);
});

test("a secretary sees their own branch's phone numbers, a person all of their own, both kept in the audit", async () => {
  await world.sql('truncate audit.record');
  expect(await read('branch secretary')).toMatchObject({
    phone: { text: '0912345678', masked: false },
    birthDate: { masked: true },
    ethnicity: null,
  });
  expect(await read('member')).toMatchObject({
    phone: { masked: false },
    birthDate: { text: '04/05/1980', masked: false },
    ethnicity: 'Kinh',
  });
  expect(await audited('readPerson')).toEqual([
    { account_id: idOf('account branch secretary'), fields: ['phone'] },
    { account_id: idOf('account member'), fields: ['phone', 'birthDate', 'ethnicity'] },
  ]);
});

test('unmasking needs a reason and the reach, and the audit keeps the field, never the value', async () => {
  const input = { personId: HOA, field: 'IDENTITY_NUMBER', reason: 'Đối chiếu hồ sơ' };
  expect((await unmask.done('clerk', input))['value']).toBe(HOA.slice(0, 12));
  expect(await world.sql(`select fields, detail from audit.record where act = 'unmaskPersonField'`)).toEqual([
    { fields: ['identityNumber'], detail: { reason: 'Đối chiếu hồ sơ' } },
  ]);
  expect(await unmask.refused('clerk', { ...input, reason: 'x' })).toEqual(['reason TOO_SHORT']);
  expect(await unmask.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await unmask.refused('member', input)).toBe('FORBIDDEN');
});

test('a person is corrected; a stale correction, one outside the reach and one of nothing are refused', async () => {
  const input = { id: HOA, version: 1, fullName: 'Trần Văn Hòa', education: '12/12' };
  expect(await correct.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await correct.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await correct.refused('clerk', { id: HOA, version: 1, gender: null })).toEqual(['gender REQUIRED']);
  expect((await correct.done('clerk', input))['person']).toEqual({ fullName: 'Trần Văn Hòa', education: '12/12', version: 2 });
  expect(await correct.refused('clerk', input)).toBe('CONFLICT');
});
