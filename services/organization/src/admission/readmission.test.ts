import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { candidateAct, decision, endPartyLife, type Step } from '../../test/candidates.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const register = candidateAct(() => world, 'registerCandidate');
const close = candidateAct(() => world, 'closeCandidate');
const end = endPartyLife(() => world);

describe('a former member', () => {
  const endLife = async (name: string, on: string, kind: string): Promise<void> => {
    await end.done('clerk', { memberId: idOf(`member ${name}`), version: 1, kind, on, decision: { ...decision, signedOn: on } });
  };
  const again = (name: string, registeredOn: string): object => ({
    branchId: idOf('Chi bộ 1'),
    registeredOn,
    personId: idOf(`person ${name}`),
  });

  test('is not on the way back before 36 months, nor a second time; the rule is named', async () => {
    await world.addMember('Tạ Thị Một', 'Chi bộ 1');
    await endLife('Tạ Thị Một', '2025-09-01', 'WITHDRAWAL');
    expect(await register.refused('clerk', again('Tạ Thị Một', '2026-01-10'))).toEqual(['personId READMISSION_TOO_EARLY']);
    const MAY = `query ($id: ID!) { member(id: $id) { viewerCanReadmit } }`;
    const variables = { id: idOf('member Tạ Thị Một') };
    expect((await world.ask('clerk', MAY, variables)).data).toEqual({ member: { viewerCanReadmit: true } });
    expect((await world.ask('branch secretary', MAY, variables)).data).toEqual({ member: { viewerCanReadmit: false } });
    const { errors } = await world.ask(
      'clerk',
      `mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { changeMarker } }`,
      {
        input: again('Tạ Thị Một', '2026-01-10'),
      },
    );
    expect(errors[0]?.extensions?.['inputErrors']).toEqual([
      { path: 'personId', code: 'READMISSION_TOO_EARLY', params: { value: 36, rule: 'mục 3.5, 294-QĐ/TW, Ban Chấp hành Trung ương' } },
    ]);
    await world.sql(
      `update organization.member set admitted_on = '2015-01-01', recognized_on = '2016-01-01', ended_on = '2022-09-01' where id = $1`,
      [idOf('member Tạ Thị Một')],
    );
    await world.sql(`update organization.membership set valid_from = '2015-01-01', valid_to = '2022-09-01' where member_id = $1`, [
      idOf('member Tạ Thị Một'),
    ]);
    const back = await register.done('clerk', again('Tạ Thị Một', '2026-01-10'));
    expect(back).toMatchObject({ warnings: [], candidate: { readmission: true } });
    const { id } = back['candidate'] as Step;
    await close.done('clerk', { id, version: 1, on: '2026-01-11', reason: 'WITHDREW' });
    await world.sql(
      `insert into organization.member (person_id, file_number, admitted_on, ended_on, end_kind) values ($1, 'F-2', '2005-01-01', '2010-01-01', 'STRIKE_OFF')`,
      [idOf('person Tạ Thị Một')],
    );
    expect(await register.refused('clerk', again('Tạ Thị Một', '2026-01-10'))).toEqual(['personId READMISSION_ONCE']);
  });

  test('whose admission was annulled was none; where the rule is not known it is said', async () => {
    await world.addMember('Tạ Thị Hai', 'Chi bộ 1', { recognizedOn: null });
    await endLife('Tạ Thị Hai', '2025-12-01', 'ADMISSION_ANNULLED');
    expect(await register.done('clerk', again('Tạ Thị Hai', '2026-01-10'))).toMatchObject({
      warnings: [],
      candidate: { readmission: false },
    });
    await world.addMember('Tạ Thị Ba', 'Chi bộ 1');
    await endLife('Tạ Thị Ba', '2025-12-01', 'WITHDRAWAL');
    await world.sql(`update organization.rule_param set value = null where name like 'readmission.%'`);
    expect(await register.done('clerk', again('Tạ Thị Ba', '2026-01-10'))).toMatchObject({
      warnings: ['READMISSION_RULE_UNKNOWN'],
      candidate: { readmission: true },
    });
  });
});
