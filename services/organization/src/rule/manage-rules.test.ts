import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('office', [['STAFF_OFFICE', 'Xã Hòa An']]);
});
afterAll(() => world.close());

const record = trying(
  () => world,
  `mutation ($input: RecordRuleSetInput!) { recordRuleSet(input: $input) { changeMarker ruleSet { id number title version effectiveTo scope { id } viewerCanEnd params { name value } } } }`,
);
const end = trying(
  () => world,
  `mutation ($input: EndRuleSetInput!) { endRuleSet(input: $input) { changeMarker ruleSet { version effectiveTo } } }`,
);
const PREVIEW = `query ($input: RecordRuleSetInput!) { previewRuleSet(input: $input) { name value binds organizations before { value regulation } } }`;
const ENTERED = `query ($id: ID!) { enteredRuleSets(organizationId: $id) { number } partyOrganization(id: $id) { viewerCanManageRules } }`;

const ceremony = { name: 'admission.ceremonyWithin', value: 20, unit: 'workingDays', article: '2' };
const input = {
  organizationId: idOf('Xã Hòa An'),
  number: '12-QĐ/ĐU',
  issuer: 'Đảng ủy xã Hòa An',
  signedOn: '2026-01-05',
  family: 'member_deadline',
  effectiveFrom: '2026-02-01',
  params: [ceremony],
};

describe('a regulation that an office enters', () => {
  test('is previewed: what binds now, what would, and for how many', async () => {
    const params = [ceremony, { name: 'readmission.minMonths', value: 24, unit: 'months', article: '3' }];
    const { data, errors } = await world.ask('office', PREVIEW, { input: { ...input, params } });
    expect(errors).toEqual([]);
    const regulation = '294-QĐ/TW, Ban Chấp hành Trung ương';
    expect(data).toEqual({
      previewRuleSet: [
        { name: ceremony.name, value: 20, binds: true, organizations: 4, before: { value: 30, regulation } },
        { name: 'readmission.minMonths', value: 24, binds: false, organizations: 4, before: { value: 36, regulation } },
      ],
    });
  });

  test('is refused outside the reach, to a branch secretary, in another unit, twice and out of range', async () => {
    expect(await record.refused('stranger', input)).toBe('NOT_FOUND');
    expect(await record.refused('branch secretary', input)).toBe('FORBIDDEN');
    expect(
      await record.refused('office', {
        ...input,
        number: ' ',
        signedOn: '2999-01-01',
        effectiveTo: '2026-02-01',
        params: [
          { ...ceremony, unit: 'months' },
          { ...ceremony, value: 2.5, article: '' },
          { ...ceremony, name: 'branch.minFullMembers' },
        ],
      }),
    ).toEqual([
      'number REQUIRED',
      'signedOn IN_THE_FUTURE',
      'effectiveTo NOT_AFTER_BEGIN',
      'params.0.unit UNKNOWN',
      'params.1.name NOT_UNIQUE',
      'params.1.value OUT_OF_RANGE',
      'params.1.article REQUIRED',
      'params.2.name UNKNOWN',
    ]);
    expect(await record.refused('office', { ...input, family: 'x', params: [] })).toEqual(['family UNKNOWN', 'params REQUIRED']);
  });

  test('is recorded for its own subtree, once, and listed there', async () => {
    const ruleSet = (await record.done('office', input))['ruleSet'];
    expect(ruleSet).toMatchObject({
      number: '12-QĐ/ĐU',
      title: 'Thời hạn trong công tác đảng viên',
      version: 1,
      effectiveTo: null,
      scope: { id: input.organizationId },
      viewerCanEnd: true,
      params: [{ name: ceremony.name, value: 20 }],
    });
    expect(await record.refused('office', input)).toEqual(['number TAKEN']);
    expect((await world.ask('office', ENTERED, { id: input.organizationId })).data).toEqual({
      enteredRuleSets: [{ number: '12-QĐ/ĐU' }],
      partyOrganization: { viewerCanManageRules: true },
    });
    expect((await world.ask('stranger', ENTERED, { id: input.organizationId })).data).toMatchObject({
      partyOrganization: { viewerCanManageRules: false },
    });
  });

  test('is ended on a day, or taken back on its first and entered again', async () => {
    const ruleSet = (await record.done('office', { ...input, number: '13-QĐ/ĐU' }))['ruleSet'] as { id: string };
    const ended = { id: ruleSet.id, version: 1, on: '2026-03-01' };
    expect(await end.refused('stranger', ended)).toBe('NOT_FOUND');
    expect(await end.refused('member', ended)).toBe('FORBIDDEN');
    expect(await end.refused('office', { ...ended, version: 3 })).toBe('CONFLICT');
    expect(await end.refused('office', { ...ended, on: '2026-01-31' })).toEqual(['on BEFORE_BEGIN']);
    expect((await end.done('office', ended))['ruleSet']).toEqual({ version: 2, effectiveTo: '2026-03-01' });
    expect(await end.refused('office', { ...ended, version: 2 })).toBe('INVALID_STATE');
    await end.done('clerk', { ...ended, version: 2, on: input.effectiveFrom });
    await record.done('office', { ...input, number: '13-QĐ/ĐU' });
  });

  test('that came from above is not ended below', async () => {
    const [set] = await world.sql<{ id: string }>(`select id from organization.rule_set where number = '294-QĐ/TW' limit 1`);
    expect(await end.refused('province', { id: set!.id, version: 1, on: '2026-03-01' })).toBe('NOT_FOUND');
  });
});
