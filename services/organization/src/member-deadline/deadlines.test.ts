import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.sql(
    `insert into organization.holiday (day, name, legal_basis) values ('2026-01-01', 'Tết Dương lịch', 'Bộ luật Lao động'), ('2026-02-17', 'Tết', 'Bộ luật Lao động')`,
  );
  await candidate('Hồ Thị Chờ', 'BRANCH_PROPOSED', { proposed_on: '2025-11-03' });
  await candidate('Hồ Thị Lễ', 'DECIDED', {
    proposed_on: '2025-11-03',
    decided_on: '2025-12-22',
    decider_id: idOf('Xã Hòa An'),
    decision_id: await decision(),
  });
  await candidate('Hồ Thị Mới', 'REGISTERED', {});
});
afterAll(() => world.close());

async function decision(): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into organization.decision (number, issuer_name, signed_on) values ('1', 'Đảng ủy', '2025-12-22') returning id`,
  );
  return row!.id;
}
async function candidate(name: string, stage: string, more: Record<string, string>): Promise<void> {
  await world.addMember(name, 'Chi bộ 1');
  const row = {
    id: idOf(name),
    person_id: idOf(`person ${name}`),
    branch_id: idOf('Chi bộ 1'),
    registered_on: '2025-08-01',
    stage,
    ...more,
  };
  await world.sql(
    `insert into organization.admission_candidate (${Object.keys(row).join(', ')}) values (${Object.keys(row)
      .map((_, i) => `$${i + 1}`)
      .join(', ')})`,
    Object.values(row),
  );
}
const ballot = (name: string, heldOn: string, inFavor: number): Promise<unknown> =>
  world.sql(
    `insert into organization.member_vote (member_id, step, organization_id, held_on, base, in_favor, threshold, passed) values ($1, 'BRANCH', $2, $3, 3, $4, 0.66, $4 >= 2)`,
    [idOf(`member ${name}`), idOf('Chi bộ 1'), heldOn, inFavor],
  );

const LIST = `query ($under: ID!, $kinds: [MemberDeadlineKind!], $asOf: LocalDate, $dueBefore: LocalDate, $first: Int! = 50, $after: String) {
  memberDeadlines(underId: $under, kinds: $kinds, asOf: $asOf, dueBefore: $dueBefore, first: $first, after: $after) {
    nodes { kind fullName since dueOn workingDaysLeft ruleKnown basis candidateId member { id } organization { printedName } } pageInfo { hasNextPage endCursor } } }`;
interface Listed {
  memberDeadlines: {
    nodes: { kind: string; fullName: string; dueOn: string | null; basis: string }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}
const list = async (account: string, more: object = {}): Promise<Listed['memberDeadlines']> => {
  const { data, errors } = await world.ask<Listed>(account, LIST, { under: idOf('Xã Hòa An'), ...more });
  expect(errors).toEqual([]);
  return data.memberDeadlines;
};

describe('the list of what is due', () => {
  test('has a decision that is late and a ceremony counted across a holiday, earliest first, with where the time stands', async () => {
    const { nodes } = await list('clerk', { kinds: ['ADMISSION_DECISION', 'ADMISSION_CEREMONY'] });
    expect(nodes).toEqual([
      {
        kind: 'ADMISSION_DECISION',
        fullName: 'Hồ Thị Chờ',
        since: '2025-11-03',
        // 45 working days after Monday 3/11, New Year's Day off.
        dueOn: '2026-01-06',
        workingDaysLeft: -7,
        ruleKnown: true,
        basis: 'mục 4.3.1, 294-QĐ/TW, Ban Chấp hành Trung ương',
        candidateId: idOf('Hồ Thị Chờ'),
        member: null,
        organization: { printedName: 'Chi bộ 1' },
      },
      expect.objectContaining({ kind: 'ADMISSION_CEREMONY', fullName: 'Hồ Thị Lễ', dueOn: '2026-02-03', workingDaysLeft: 13 }),
    ]);
  });

  test('has the review of a probationer a month before probation ends, then the decision after the vote', async () => {
    await world.addMember('Dự bị một', 'Chi bộ 1', { recognizedOn: null, admittedOn: '2025-02-10' });
    await world.addMember('Dự bị hai', 'Chi bộ 1', { recognizedOn: null, admittedOn: '2025-02-20' });
    const reviews = await list('clerk', { kinds: ['PROBATION_REVIEW'] });
    expect(reviews.nodes).toMatchObject([
      { fullName: 'Dự bị một', since: '2026-02-10', member: { id: idOf('member Dự bị một') }, candidateId: null },
    ]);
    // 30 working days after 10/2/2026, one day of Tết off.
    expect(reviews.nodes[0]!.dueOn).toBe('2026-03-25');
    await ballot('Dự bị một', '2026-01-12', 3);
    expect((await list('clerk', { kinds: ['PROBATION_REVIEW', 'RECOGNITION_DECISION'] })).nodes).toMatchObject([
      { kind: 'RECOGNITION_DECISION', fullName: 'Dự bị một', since: '2026-01-12' },
    ]);
  });

  test('has the report to the superior after three failed ballots, without a day', async () => {
    await world.addMember('Dự bị ba', 'Chi bộ 1', { recognizedOn: null, admittedOn: '2024-11-10' });
    for (const day of ['2025-11-20', '2025-12-20', '2026-01-10']) await ballot('Dự bị ba', day, 1);
    const { nodes } = await list('clerk', { kinds: ['PROBATION_REVIEW', 'RECOGNITION_REPORT'] });
    expect(nodes).toMatchObject([{ kind: 'RECOGNITION_REPORT', fullName: 'Dự bị ba', dueOn: null, ruleKnown: true }]);
  });

  test('is read in pages, cut at a day, by whoever reaches it, in one statement beside what it names', async () => {
    const all = (await list('clerk')).nodes.map(({ kind, fullName }) => `${kind} ${fullName}`);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await list('clerk', { first: 2, after });
      paged.push(...nodes.map(({ kind, fullName }) => `${kind} ${fullName}`));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(4);
    expect((await list('clerk', { dueBefore: '2026-01-15' })).nodes).toHaveLength(1);
    expect((await list('branch secretary', { under: idOf('Chi bộ 1') })).nodes).toHaveLength(4);
    expect((await list('stranger')).nodes).toEqual([]);
    expect((await world.ask('clerk', LIST, { under: idOf('Xã Hòa An') })).statements).toBeLessThanOrEqual(4);
  });

  test('says that a value is not known where the regulation of the day was not entered, and gives no day', async () => {
    await world.sql(`update organization.admission_candidate set proposed_on = '2026-07-30' where id = $1`, [idOf('Hồ Thị Chờ')]);
    const { nodes } = await list('clerk', { kinds: ['ADMISSION_DECISION'], asOf: '2026-08-03' });
    expect(nodes).toMatchObject([
      { dueOn: null, workingDaysLeft: null, ruleKnown: false, basis: 'chưa rõ, 208-QĐ/TW, Ban Chấp hành Trung ương' },
    ]);
    const READ = `query ($id: ID!) { admissionCandidate(id: $id) { deadlines { kind ruleKnown } } }`;
    expect((await world.ask('clerk', READ, { id: idOf('Hồ Thị Chờ') })).data).toEqual({
      admissionCandidate: { deadlines: [{ kind: 'ADMISSION_DECISION', ruleKnown: false }] },
    });
  });
});
