import { createDataSource, Database } from '@capuy/database';
import { type Actor, Scoped } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, TODAY, World } from '../test/world.js';
import { ContestService } from './contest/contest.service.js';
import { MemberListService } from './member/member-list.service.js';
import { MemberOrder } from './member/member-filter.js';
import { MemberService } from './member/member.service.js';
import { policy } from './policy.js';
import { ResidenceService } from './residence-link/residence.service.js';
import { ParticipantService } from './training/participant.service.js';
import { TransferHoldService } from './transfer-hold/transfer-hold.service.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const actor = (name: string, role: string, at: string): Actor => ({
  accountId: idOf(`account ${name}`),
  personId: null,
  displayName: name,
  kind: 'user',
  grants: [{ role, organizationId: idOf(at) }],
  secondFactor: false,
});
const clerk = actor('clerk', 'STAFF_ORGANIZATION', 'Xã Hòa An');
const stranger = actor('stranger', 'STAFF_ORGANIZATION', 'Xã Đông');
const request = { filter: {}, asOf: TODAY, orderBy: MemberOrder.NAME, first: 50, after: null };
const names = { fields: new Set(['fullName']), key: 'fullName' };

test('row-level security alone hides what is outside', async () => {
  const own = await new Scoped(world.database, clerk, 'member:read', policy).read((query) =>
    query<{ name: string }>(
      `select n.full_name as name from organization.membership m join organization.person_name n on n.person_id = m.person_id
       join organization.member b on b.id = m.member_id join organization.person p on p.id = m.person_id order by 1`,
    ),
  );
  expect(own.map((row) => row.name)).toEqual(['Lê Thị Ánh', 'Nguyễn Thị Hòa', 'Trần Văn Hoa']);
  // Even where the first line is deceived into another's grants.
  const forged = { ...stranger, grants: clerk.grants };
  const found = await new MemberListService(world.database).under(forged, [idOf('Xã Hòa An')], request, names);
  expect(found.get(idOf('Xã Hòa An'))?.nodes).toEqual([]);
  const others = await new Scoped(world.database, { ...clerk, accountId: idOf('account administrator') }, 'member:read', policy).read(
    (query) => query('select from organization.membership'),
  );
  expect(others).toEqual([]);
});

test('row-level security refuses a change outside', async () => {
  const outside = new Scoped(world.database, stranger, 'organization:manage', policy).write((_manager, query) =>
    query(`insert into organization.party_team (organization_id, name, ordinal, valid_from) values ($1, 'x', 1, '2026-01-01')`, [
      idOf('Chi bộ 1'),
    ]),
  );
  await expect(outside).rejects.toThrow('row-level security');
});

test('row-level security alone hides a candidate, their person and their votes from whoever does not reach the branch', async () => {
  const [person] = await world.sql<{ id: string }>(
    `insert into organization.person (gender, birth_date) values ('MALE', '2000-01-01') returning id`,
  );
  await world.sql(
    `insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, 'Nguồn', 'Nguồn', 'nguon')`,
    [person?.id],
  );
  const [candidate] = await world.sql<{ id: string }>(
    `insert into organization.admission_candidate (person_id, branch_id, registered_on) values ($1, $2, '2025-08-01') returning id`,
    [person?.id, idOf('Chi bộ 1')],
  );
  await world.sql(
    `insert into organization.member_vote (candidate_id, step, organization_id, held_on, base, in_favor, passed) values ($1, 'BRANCH', $2, '2025-09-01', 3, 3, true)`,
    [candidate?.id, idOf('Chi bộ 1')],
  );
  const seen = (who: Actor): Promise<object[]> =>
    new Scoped(world.database, who, 'member:read', policy).read((query) =>
      query(
        `select (select count(*)::int from organization.admission_candidate) as candidates, (select count(*)::int from organization.member_vote) as votes,
           (select count(*)::int from organization.person where id = $1) as persons`,
        [person?.id],
      ),
    );
  expect(await seen(clerk)).toEqual([{ candidates: 1, votes: 1, persons: 1 }]);
  expect(await seen(stranger)).toEqual([{ candidates: 0, votes: 0, persons: 0 }]);
  const outside = new Scoped(world.database, stranger, 'member:manage', policy).write((_manager, query) =>
    query(`insert into organization.admission_candidate (person_id, branch_id, registered_on) values ($1, $2, '2025-08-01')`, [
      idOf('person Phạm Văn Đức'),
      idOf('Chi bộ 1'),
    ]),
  );
  await expect(outside).rejects.toThrow('row-level security');
});

test('the scope alone hides what is outside', async () => {
  // The owner's role: row-level security lets it see everything.
  const dataSource = await createDataSource({ url: world.ownerUrl, entities: [], applicationName: 'test' }).initialize();
  const database = new Database(dataSource);
  const under = await new MemberListService(database).under(stranger, [idOf('Tỉnh Minh')], request, names);
  expect(under.get(idOf('Tỉnh Minh'))?.nodes).toMatchObject([{ fullName: 'Phạm Văn Đức' }]);
  const records = await new MemberService(database).byIds(stranger, [idOf('member Lê Thị Ánh'), idOf('member Phạm Văn Đức')], TODAY, names);
  expect([...records.keys()]).toEqual([idOf('member Phạm Văn Đức')]);
  await dataSource.destroy();
});

test('the scope alone hides who took part in a class or a contest, what a residence comment says, and a hold', async () => {
  const [branch, anh] = [idOf('Chi bộ 1'), idOf('person Lê Thị Ánh')];
  const insert = async (text: string, values: readonly unknown[]): Promise<string> =>
    (await world.sql<{ id: string }>(`insert into organization.${text} returning id`, values))[0]?.id ?? '';
  const day = '2026-01-05';
  const classId = await insert(
    `training_class (organization_id, name, kind, starts_on, ends_on) values ($1, 'Lớp', 'OTHER', '${day}', '${day}')`,
    [branch],
  );
  await insert('training_participant (class_id, person_id) values ($1, $2)', [classId, anh]);
  const contestId = await insert(`contest (organization_id, name, starts_on, ends_on) values ($1, 'Thi', '${day}', '${day}')`, [branch]);
  await insert('contest_entrant (contest_id, person_id, organization_id) values ($1, $2, $3)', [contestId, anh, branch]);
  const linkId = await insert(
    `residence_link (person_id, from_name, to_id, since, introduced, letter_number, received_on) values ($1, 'Nơi khác', $2, '${day}', true, '1', '${day}')`,
    [anh, branch],
  );
  await insert(`residence_comment (link_id, year, commented_on, outcome_code) values ($1, 2025, '${day}', 'GOOD')`, [linkId]);
  await insert(`transfer_hold (person_id, organization_id, placed_on, decision_number) values ($1, $2, '${day}', '1')`, [
    anh,
    idOf('Xã Đông'),
  ]);
  const dataSource = await createDataSource({ url: world.ownerUrl, entities: [], applicationName: 'test' }).initialize();
  const database = new Database(dataSource);
  const inspector = actor('stranger', 'STAFF_INSPECTION', 'Xã Đông');
  const contest = { id: contestId, organizationId: branch, startsOn: day };
  expect((await new ParticipantService(database).ofClass(clerk, classId, 50, null)).nodes).toHaveLength(1);
  expect((await new ParticipantService(database).ofClass(stranger, classId, 50, null)).nodes).toEqual([]);
  expect((await new ParticipantService(database).ofPersons(stranger, [anh])).size).toBe(0);
  const page = { organizationId: null, first: 50, after: null };
  expect((await new ContestService(database).entrants(clerk, contest, page)).nodes).toHaveLength(1);
  expect((await new ContestService(database).entrants(stranger, contest, page)).nodes).toEqual([]);
  expect((await new ContestService(database).committees(stranger, [contestId])).size).toBe(0);
  expect((await new ResidenceService(database).comments(clerk, [linkId])).size).toBe(1);
  expect((await new ResidenceService(database).comments(stranger, [linkId])).size).toBe(0);
  // The hold names a committee in reach; the member belongs elsewhere.
  expect((await new TransferHoldService(database).ofMembers(inspector, [idOf('member Lê Thị Ánh')])).size).toBe(0);
  await dataSource.destroy();
});
