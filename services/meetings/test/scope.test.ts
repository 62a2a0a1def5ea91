import { createDataSource, Database, unaudited } from '@capuy/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMeetings } from './insert-meeting.js';
import { accountId, type PersonName, TODAY } from './people.js';
import { type ServedWorld, serveWorld } from './served.js';
import { MERGER, ORGANIZATION as O } from './tree.js';

let world: ServedWorld;
let database: Database;
beforeAll(async () => {
  world = await serveWorld();
  database = new Database(await createDataSource({ url: world.databaseUrl, entities: [], applicationName: 'test' }).initialize());
  await insertMeetings(world.owner, [
    { organizationId: O.branch1, at: '2025-09-03' },
    { organizationId: O.branch2, at: '2025-09-03' },
    { organizationId: O.endedBranch, at: '2025-03-03' },
    { organizationId: O.branchB, at: '2025-09-03' },
  ]);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await world.close();
});

/** What row-level security leaves of everything, without a word of scope in the statement. */
async function seen(who: PersonName, capability = 'meeting:read', today = TODAY): Promise<string[]> {
  const rows = await database.read({ accountId: accountId(who), capability, today }, (query) =>
    query<{ organization_id: string }>('select organization_id from meetings.meeting order by 1'),
  );
  return rows.map((row) => row.organization_id);
}

test('row-level security alone hides what lies outside', async () => {
  expect(await seen('member1')).toEqual([O.branch1]);
  expect(await seen('office')).toEqual([O.branch1, O.branch2, O.endedBranch]);
  expect(await seen('provinceOffice')).toEqual([O.branch1, O.branch2, O.endedBranch]);
  expect(await seen('neighbor')).toEqual([O.branchB]);
  expect(await seen('administrator')).toEqual([]);
});

test('row-level security alone knows nobody without account, capability or a role of that day', async () => {
  const nobody = await database.read({ accountId: null, capability: 'meeting:read' }, (query) => query('select from meetings.meeting'));
  expect(nobody).toEqual([]);
  expect(await seen('office', 'meeting:unknown')).toEqual([]);
  expect(await seen('office', 'meeting:read', '2025-06-30')).toEqual([]);
  expect(await seen('office', 'meeting:read', MERGER)).toEqual([O.branch1, O.branch2, O.endedBranch]);
});

test('row-level security alone refuses to write outside, under another capability, or in another name', async () => {
  const insert = (who: PersonName, organizationId: string, capability = 'meeting:register', by: PersonName = who): Promise<unknown> =>
    database.write({ accountId: accountId(who), capability, today: TODAY }, async (_manager, query) => {
      await unaudited(query, 'not by way of the service');
      return query(
        `insert into meetings.meeting (organization_id, type, starts_at, place, title, registered_by) values ($1, 'REGULAR', now(), 'x', 'x', $2)`,
        [organizationId, accountId(by)],
      );
    });
  await expect(insert('office', O.branchB)).rejects.toThrow('row-level security');
  await expect(insert('office', O.endedBranch)).rejects.toThrow('row-level security');
  await expect(insert('member1', O.branch1)).rejects.toThrow('row-level security');
  await expect(insert('office', O.branch1, 'meeting:read')).rejects.toThrow('row-level security');
  await expect(insert('office', O.branch1, 'meeting:register', 'secretary1')).rejects.toThrow('row-level security');
  await expect(insert('office', O.branch1)).resolves.toBeDefined();
});

test('row-level security alone changes nothing outside, and nothing is ever deleted', async () => {
  const run = (capability: string, sql: string): Promise<unknown[]> =>
    database.write({ accountId: accountId('office'), capability, today: TODAY }, async (_manager, query) => {
      await unaudited(query, 'not by way of the service');
      return query(sql);
    });
  await run('meeting:postpone', `update meetings.meeting set title = 'changed'`);
  const { rows } = await world.owner.query<{ organization_id: string }>(
    `select distinct organization_id from meetings.meeting where title = 'changed' order by 1`,
  );
  expect(rows.map((row) => row.organization_id)).toEqual([O.branch1, O.branch2]);
  await expect(run('meeting:cancel', 'delete from meetings.meeting')).rejects.toThrow('permission denied');
  await expect(run('meeting:cancel', 'update organization.reach set valid_to = valid_to')).rejects.toThrow('permission denied');
  await expect(run('meeting:cancel', `insert into organization.change_marker values (uuidv7(), now())`)).rejects.toThrow(
    'permission denied',
  );
});

test("the statement's own scope alone hides what lies outside", async () => {
  // As the owner, whom no policy stops: only the service's own line is left.
  await world.owner.query(`alter table meetings.meeting no force row level security`);
  await world.owner.query(`alter table meetings.meeting disable row level security`);
  try {
    const titles = 'query ($f: MeetingFilter!) { meetings(filter: $f) { nodes { organization { id } } } }';
    const ask = async (who: PersonName): Promise<string[]> => {
      const { data } = await world.ask<{ meetings: { nodes: { organization: { id: string } }[] } }>(who, titles, {
        variables: { f: { underId: '00000000-0000-7000-8000-000000000001' } },
      });
      return [...new Set(data.meetings.nodes.map((node) => node.organization.id))].toSorted((a, b) => a.localeCompare(b));
    };
    expect(await ask('member1')).toEqual([O.branch1]);
    expect(await ask('office')).toEqual([O.branch1, O.branch2, O.endedBranch]);
    expect(await ask('neighbor')).toEqual([O.branchB]);
  } finally {
    await world.owner.query('alter table meetings.meeting enable row level security');
    await world.owner.query('alter table meetings.meeting force row level security');
  }
});
