import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoWorld, SIZE as size, SYSTEM } from '../../test/demo-world.js';
import { LocalityCountsService } from '../locality/locality-counts.service.js';
import { MemberMovementService } from '../movement/member-movement.service.js';
import { MovementKind } from '../movement/member-movement.js';
import { OrganizationMovementService } from '../movement/organization-movement.service.js';
import { OrganizationClass, OrganizationMovementKind } from '../movement/organization-movement.js';
import { StatisticsService } from '../statistics/statistics.service.js';
import { TrainingKind } from '../training/training-class.js';
import { TrainingService } from '../training/training.service.js';
import { FIGURES_ON } from './demo-country.js';
import { demoId } from './demo-id.js';
import { TRAINING_A } from './demo-training.js';
import { RESIDENCE_B } from './demo-residence.js';
import { HEADS_A } from './fill-heads.js';
import { provinceA, PROVINCE_A_FROM, PROVINCE_A_SIZES } from './province-a.js';
import { PROVINCE_B_SIZES } from './province-b.js';
import { SEED_FIGURES } from './seed-figures.js';

let world: DemoWorld;
beforeAll(async () => void (world = await DemoWorld.create()), 300_000);
afterAll(() => world.close());

const [A, B] = ['A', 'B'].map((key) => demoId('demo', 'organization', key)) as [string, string];
const FIVE_YEARS = { underId: A, since: PROVINCE_A_FROM, until: FIGURES_ON.A };
const turns = async (kind: OrganizationMovementKind): Promise<number> =>
  sum((await organizations()).movements.filter((m) => m.kind === kind).map(({ count }) => count));
const organizations = () => new OrganizationMovementService(world.asOwner()).changes(SYSTEM, FIVE_YEARS);
const lives = () => new MemberMovementService(world.asOwner()).changes(SYSTEM, FIVE_YEARS);
const admitted = async (): Promise<number | undefined> => (await lives())?.came.find(({ kind }) => kind === MovementKind.ADMITTED)?.count;
const selection = { fields: new Set(['members']) } as never;
const members = async (underId: string, day: string): Promise<number> =>
  (await new StatisticsService(world.asOwner()).counts(SYSTEM, underId, day, selection)).members?.total ?? 0;
const localities = (day: string) => new LocalityCountsService(world.asOwner()).counts(SYSTEM, A, day);
const training = (kind?: TrainingKind) =>
  new TrainingService(world.asOwner()).counts(SYSTEM, { underId: A, kind: kind ?? null, from: PROVINCE_A_FROM, until: '2021-10-01' });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
/** Of classes of more than a day. */
const courseAttendances = async (): Promise<number> =>
  sum((await training()).attendancesByKind.filter(({ code }) => code !== TrainingKind.COMMITTEE_WORK).map(({ count }) => count));
const links = (): Promise<number> =>
  world.count(
    `from organization.residence_link l join organization.closure c on c.descendant_id = l.to_id and c.ancestor_id = $1 and c.valid_from <= $2::date and $2::date < c.valid_to
     where l.introduced and l.received_on <= $2::date and (l.ended_on is null or l.ended_on > $2::date)`,
    [B, FIGURES_ON.B],
  );

describe('province A, 30/9/2021', () => {
  const figures = SEED_FIGURES[size];
  test('organizations established, ended and merged, and what is left', async () => {
    expect(await turns(OrganizationMovementKind.ESTABLISHED)).toBe(figures.established);
    expect(await turns(OrganizationMovementKind.ENDED)).toBe(figures.ended);
    expect(await turns(OrganizationMovementKind.MERGED)).toBe(figures.merged);
    const { standing } = await organizations();
    const net = (of: OrganizationClass): number => sum(standing.filter((s) => s.class === of).map(({ before, after }) => after - before));
    expect([net(OrganizationClass.BASE), net(OrganizationClass.UNDER_BASE)]).toEqual([figures.netBase, figures.netUnderBase]);
  });
  test('admissions, and every other way of coming and going', async () => {
    expect(await admitted()).toBe(figures.admitted);
    const { came = [], left = [] } = (await lives()) ?? {};
    expect(came.map(({ kind }) => kind)).toEqual([MovementKind.ADMITTED, MovementKind.TRANSFERRED_IN]);
    expect(left.map(({ kind }) => kind)).toEqual([
      'TRANSFERRED_OUT',
      'STRIKE_OFF',
      'EXPULSION',
      'WITHDRAWAL',
      'DEATH',
      'ADMISSION_ANNULLED',
    ]);
    const count = (list: readonly { count: number }[]): number => sum(list.map((each) => each.count));
    expect((await members(A, PROVINCE_A_FROM)) + count(came) - count(left)).toBe(await members(A, FIGURES_ON.A));
  });
  test('members', async () => {
    expect(await members(A, FIGURES_ON.A)).toBe(sum(provinceA('demo', size).map((o) => o.members ?? 0)));
  });
  test('localities, fewer than on 8/8/2016, in every district, and each that ended has a successor', async () => {
    const [before, after] = [await localities(PROVINCE_A_FROM), await localities(FIGURES_ON.A)];
    expect([before?.localities, after?.localities]).toEqual(size === 'full' ? [874, 756] : [41, 36]);
    const districts = await world.count(`from (select distinct c.ancestor_id from organization.locality_lineage l
      join organization.locality_version v on v.locality_id = l.from_id
      join organization.closure c on c.descendant_id = v.organization_id
      join organization.organization_version d on d.organization_id = c.ancestor_id and d.type_code = 'DISTRICT') x`);
    expect(districts).toBe(PROVINCE_A_SIZES[size].districts);
    expect(
      await world.count(`from (select locality_id as id from organization.locality_version group by 1 having max(valid_to) <= '${FIGURES_ON.A}') e
        where not exists (select from organization.locality_lineage l where l.from_id = e.id)`),
    ).toBe(0);
  });
  test('heads who are members, and secretaries who are heads, with what was declared beside them', async () => {
    const counts = await localities(FIGURES_ON.A);
    const { members: full, secretaries } = HEADS_A[size];
    expect(counts).toMatchObject({
      heads: PROVINCE_A_SIZES[size].localities,
      headIsMember: { count: full },
      secretaryIsHead: { count: secretaries },
    });
    expect(
      [counts?.headIsMember.baseline?.value, counts?.headIsMember.target?.value, counts?.secretaryIsHead.baseline?.value].map(Number),
    ).toEqual([39.63, 70, 3.8]);
    if (size === 'full') expect([counts?.headIsMember.percent, counts?.secretaryIsHead.percent]).toEqual([77.78, 37.04]);
  });
  test('classes and courses, attendances and persons apart', async () => {
    const [all, classes] = [await training(), await training(TrainingKind.COMMITTEE_WORK)];
    expect(classes).toMatchObject({ classes: TRAINING_A[size].classes, attendances: TRAINING_A[size].attendances });
    expect(await courseAttendances()).toBe(TRAINING_A[size].courseAttendances);
    expect(all.persons).toBeLessThan(all.attendances / 2);
  });
  test('entrants of a contest from every committee', async () => {
    const [row] = await world.query<{ entrants: string; committees: string }>(
      `select count(*) as entrants, count(distinct organization_id) as committees from organization.contest_entrant`,
    );
    expect([Number(row?.entrants), Number(row?.committees)]).toEqual(size === 'full' ? [1185, 14] : [TRAINING_A.quick.entrants, 7]);
  });
});

describe('province B, 30/5/2024', () => {
  test('members, and residence links apart from them', async () => {
    expect(await members(B, FIGURES_ON.B)).toBe(PROVINCE_B_SIZES[size].members);
    expect(await links()).toBe(RESIDENCE_B[size].linked);
    const here = await world.count(
      `from organization.residence_link l where exists (select from organization.member m where m.person_id = l.person_id)`,
    );
    expect(here).toBe(RESIDENCE_B[size].working);
  });
});

describe('follow their events: without some, each figure is another', () => {
  const moves = async (statement: string, read: () => Promise<number | undefined>, by: number): Promise<void> => {
    const before = await read();
    expect(await world.without([statement], read)).toBe((before ?? 0) + by);
    expect(await read()).toBe(before);
  };

  test('a merger', async () => {
    const lineage = `delete from organization.lineage where id in (select l.id from organization.lineage l
      join organization.party_organization o on o.id = l.from_id and o.valid_to <= '${FIGURES_ON.A}' order by l.id limit 1)`;
    await moves(lineage, () => turns(OrganizationMovementKind.MERGED), -1);
    await moves(lineage, () => turns(OrganizationMovementKind.ENDED), 1);
  });
  test('an establishment', async () => {
    const early = `update organization.party_organization set valid_from = '${PROVINCE_A_FROM}' where id = (select o.id from organization.party_organization o
      where o.demo and o.valid_from = '2019-01-01' and not exists (select from organization.lineage l where l.to_id = o.id) order by o.id limit 1)`;
    await moves(early, () => turns(OrganizationMovementKind.ESTABLISHED), -1);
  });
  test('admissions', async () => {
    const gone = `(select id from organization.member where admitted_on between '2018-01-01' and '${FIGURES_ON.A}' and file_number like 'A-0%' order by id limit 3)`;
    await moves(`delete from organization.membership where member_id in ${gone}`, admitted, -3);
  });
  test('a membership', async () => {
    const gone = `(select ms.id from organization.membership ms join organization.closure c on c.descendant_id = ms.organization_id and c.ancestor_id = '${B}'
      where ms.valid_from <= '${FIGURES_ON.B}' and ms.valid_to = 'infinity' and c.valid_from <= '${FIGURES_ON.B}' and '${FIGURES_ON.B}' < c.valid_to order by ms.id limit 2)`;
    await moves(`delete from organization.membership where id in ${gone}`, () => members(B, FIGURES_ON.B), -2);
  });
  test('a head, and a secretary', async () => {
    const head = `delete from organization.post where id = (select h.id from organization.post h join organization.post s on s.person_id = h.person_id and s.position = 'SECRETARY'
      and s.place = 'BRANCH_COMMITTEE' where h.locality_id is not null order by h.id limit 1)`;
    await moves(head, async () => (await localities(FIGURES_ON.A))?.headIsMember.count, -1);
    await moves(head, async () => (await localities(FIGURES_ON.A))?.secretaryIsHead.count, -1);
  });
  test('a locality that was merged', async () => {
    await moves(
      `update organization.locality_version set valid_to = '2021-12-31' where id = (select id from organization.locality_version v
        where v.valid_to = '2016-12-01' and exists (select from organization.locality_lineage l where l.from_id = v.locality_id) order by id limit 1)`,
      async () => (await localities(FIGURES_ON.A))?.localities,
      1,
    );
  });
  test('attendances', async () => {
    await moves(
      `delete from organization.training_attendance where participant_id = (select p.id from organization.training_participant p
        join organization.training_class c on c.id = p.class_id and c.kind = 'POLITICAL_THEORY' order by c.starts_on, p.id limit 1)`,
      courseAttendances,
      -3,
    );
  });
  test('an entrant, and a link', async () => {
    await moves(
      'delete from organization.contest_entrant where id = (select id from organization.contest_entrant order by id limit 1)',
      () => world.count('from organization.contest_entrant'),
      -1,
    );
    await moves(
      `update organization.residence_link set ended_on = '2024-05-30' where id = (select id from organization.residence_link where since < '2024-01-01' order by id limit 1)`,
      links,
      -1,
    );
  });
});
