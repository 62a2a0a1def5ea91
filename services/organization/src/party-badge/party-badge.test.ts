import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  // Thirty years: reached on 20/1/2026, before the round of 3/2; on 4/2/2026, after it; long ago.
  await world.addMember('Vũ Văn Lâm', 'Chi bộ 1', { admittedOn: '1996-01-20', recognizedOn: '1997-01-20', since: '2025-07-01' });
  await world.addMember('Đặng Thị Mai', 'Chi bộ 2', { admittedOn: '1996-02-04', recognizedOn: '1997-02-04', since: '2025-07-01' });
  await world.addMember('Bùi Văn Sơn', 'Chi bộ 2', { admittedOn: '1990-02-04', recognizedOn: '1991-02-04', since: '2025-07-01' });
  // Left for ten years between two Party lives: 12 + 18 years on 20/1/2026.
  await world.addMember('Hồ Thị Lan', 'Chi bộ 1', { admittedOn: '2008-01-20', recognizedOn: '2009-01-20', since: '2025-07-01' });
  await world.sql(
    `insert into organization.member (person_id, file_number, admitted_on, recognized_on, ended_on, end_kind) values ($1, 'cũ', '1985-01-20', '1986-01-20', '1997-01-20', 'WITHDRAWAL')`,
    [idOf('person Hồ Thị Lan')],
  );
});
afterAll(() => world.close());

const award = trying(
  () => world,
  `mutation ($input: AwardBadgeInput!) { awardBadge(input: $input) { changeMarker member { version badges { years awardedOn decision { number } } } } }`,
);
const decision = { number: '80-QĐ/TU', issuerName: 'Tỉnh ủy Minh', signedOn: '2026-01-10' };
const due = async (account: string, filter: object): Promise<string[]> => {
  const { data, errors, statements } = await world.ask<{
    badgesDue: { nodes: { years: number; reachedOn: string; member: { fullName: string } }[] };
  }>(account, `query ($filter: BadgesDueFilter!) { badgesDue(filter: $filter) { nodes { years reachedOn member { fullName } } } }`, {
    filter: { underId: idOf('Xã Hòa An'), ...filter },
  });
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(2);
  return data.badgesDue.nodes.map(({ member, years, reachedOn }) => `${member.fullName} ${years} ${reachedOn}`);
};

test('those whose Party age, less interruptions, reaches a badge by the next day of giving are listed by name', async () => {
  expect(await due('clerk', {})).toEqual(['Hồ Thị Lan 30 2026-01-20', 'Vũ Văn Lâm 30 2026-01-20']);
  expect(await due('clerk', { on: '2026-05-19' })).toEqual(['Đặng Thị Mai 30 2026-02-04']);
  expect(await due('clerk', { earlier: true })).toEqual([
    'Hồ Thị Lan 30 2026-01-20',
    'Vũ Văn Lâm 30 2026-01-20',
    'Bùi Văn Sơn 30 2020-02-04',
  ]);
  expect(await due('clerk', { on: '2026-09-02', earlier: true, years: 90 })).toEqual([]);
  expect(await due('stranger', { earlier: true })).toEqual([]);
  // 1985 to 1997 are twelve years; eighteen more from 2008.
  const [row] = await world.sql<{ since: string }>(`select organization.party_age_since($1)::text as since`, [idOf('member Hồ Thị Lan')]);
  expect(row?.since).toBe('1996-01-20');
});

test('steps without a value are said to be unknown, and an office that has the text enters them', async () => {
  const rules = async (): Promise<unknown> =>
    (
      await world.ask<{ badgeRules: unknown }>(
        'clerk',
        `query ($id: ID!) { badgeRules(underId: $id) { rounds years unknown viewerCanAward } }`,
        {
          id: idOf('Xã Hòa An'),
        },
      )
    ).data.badgeRules;
  expect(await rules()).toEqual({
    rounds: ['2026-02-03', '2026-05-19', '2026-09-02', '2026-11-07'],
    years: [30, 90],
    unknown: 10,
    viewerCanAward: true,
  });
  await world.sql(
    `with s as (insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
       values ('1-HD/TU', 'Tỉnh ủy Minh', '2025-12-01', 'award', 'Huy hiệu', $1, '2025-12-01', 'S', 'thử') returning id)
     insert into organization.rule_param (rule_set_id, name, value, unit, enforcement, article, confidence) select id, 'badge.step02', 35, 'years', 'FINDING', '1', 'S' from s`,
    [idOf('Tỉnh Minh')],
  );
  expect(await rules()).toMatchObject({ years: [30, 35, 90], unknown: 9 });
});

test('a badge is given once, for years that were reached', async () => {
  const input = { memberId: idOf('member Bùi Văn Sơn'), version: 1, years: 30, on: '2026-01-15', decision };
  expect(await award.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await award.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await award.refused('clerk', { ...input, version: 2 })).toBe('CONFLICT');
  expect(await award.refused('clerk', { ...input, on: '2999-01-01' })).toEqual(['on IN_THE_FUTURE']);
  expect(await award.refused('clerk', { ...input, years: 31 })).toEqual(['years NOT_A_STEP']);
  expect(await award.refused('clerk', { ...input, memberId: idOf('member Vũ Văn Lâm') })).toEqual(['on BEFORE_REACHED']);
  expect((await award.done('clerk', input))['member']).toEqual({
    version: 2,
    badges: [{ years: 30, awardedOn: '2026-01-15', decision: { number: '80-QĐ/TU' } }],
  });
  expect(await award.refused('clerk', { ...input, version: 2 })).toBe('INVALID_STATE');
  expect(await due('clerk', { earlier: true })).not.toContain('Bùi Văn Sơn 30 2020-02-04');
});
