import type { Query } from '@capuy/database';
import { maintainTree } from '@capuy/organization';
import { insertPapers, insertSecretPapers } from './insert-papers.js';
import { fillTable, type Row } from './insert-rows.js';
import { idOf } from './random-world.js';
import type { TwoServices } from './two-services.js';
import { dateOf, fold, type Period, type World } from './world.js';

const BEGINNING = dateOf(0);

const period = ({ from, to }: Period): Row => ({ valid_from: dateOf(from), valid_to: dateOf(to) });

/** Worlds of one transaction. */
const CHUNK = 50;

/** Both services' databases, as if everything had been entered and replicated, with statistics. */
export async function fillWorlds({ organization, meetings }: TwoServices, worlds: readonly World[]): Promise<void> {
  for (let first = 0; first < worlds.length; first += CHUNK) {
    const chunk = worlds.slice(first, first + CHUNK);
    await insertWorlds(organization.owner, chunk);
    await copyWorlds(organization.owner, meetings.owner, chunk);
    await insertMeetings(meetings.owner, chunk);
    await insertSecretPapers(meetings.owner, chunk);
    // Without statistics the next ones are written by plans for empty tables.
    if ((first / CHUNK) % 4 === 0 || first + CHUNK >= worlds.length)
      for (const side of [organization, meetings]) await side.owner('analyze');
  }
}

/** Writes the facts of many worlds as their owner; closure, reach and grants follow by the service's own functions. */
async function insertWorlds(query: Query, worlds: readonly World[]): Promise<void> {
  const fill = (table: string, rows: readonly Row[]): Promise<unknown> => fillTable(query, `organization.${table}`, rows);
  const organizations = worlds.flatMap((world) => world.organizations);
  const people = worlds.flatMap((world) => world.people);
  const posts = worlds.flatMap((world) => world.posts);
  await query('begin');
  await query(`select set_config('app.today', $1, true)`, [BEGINNING]);
  await fill(
    'party_organization',
    organizations.map(({ id, from, to }) => ({ id, closed: false, ...period({ from, to }) })),
  );
  await fill(
    'organization_version',
    organizations.map(({ id, type, from, to }) => ({
      id,
      organization_id: id,
      name: `Đơn vị ${id.slice(-4)}`,
      printed_name: `Đơn vị ${id.slice(-4)}`,
      search_key: `don vi ${id.slice(-4)}`,
      type_code: type,
      ...period({ from, to }),
    })),
  );
  await fill(
    'placement',
    organizations.flatMap(({ id, placed }) => placed.map((each) => ({ organization_id: id, parent_id: each.parentId, ...period(each) }))),
  );
  await fill(
    'lineage',
    worlds.flatMap(({ lineage }) =>
      lineage.map((edge) => ({
        from_id: edge.from,
        to_id: edge.to,
        area: 'PART',
        population: 'PART',
        operation: 'ABSORB',
        effective_on: dateOf(edge.on),
      })),
    ),
  );
  await maintainTree(query, { day: BEGINNING, changed: organizations.map(({ id }) => id) });
  await fill(
    'person',
    people.map(({ personId, gender, ethnicity, phone }) => ({
      id: personId,
      gender,
      ethnicity,
      phone,
      birth_date: '1980-05-04',
      birth_precision: 'DAY',
      demo: true,
      version: 1,
    })),
  );
  await fill(
    'person_name',
    people.map(({ personId, name }) => ({
      person_id: personId,
      full_name: name,
      sort_key: `${name.split(' ').at(-1)} ${name}`,
      search_key: fold(name),
    })),
  );
  await fill(
    'member',
    people.map(({ memberId, personId, endedOn }) => ({
      id: memberId,
      person_id: personId,
      file_number: fileNumber(memberId),
      admitted_on: '2020-01-01',
      recognized_on: '2021-01-01',
      ended_on: endedOn === null ? null : dateOf(endedOn),
      end_kind: endedOn === null ? null : 'WITHDRAWAL',
      version: 1,
    })),
  );
  await fill(
    'membership',
    people.flatMap(({ memberId, personId, memberships }) =>
      memberships.map(({ organizationId, kind, ...when }) => ({
        member_id: memberId,
        person_id: personId,
        organization_id: organizationId,
        kind,
        counts: kind === 'PERMANENT',
        votes: kind === 'PERMANENT',
        attends: true,
        ...period(when),
      })),
    ),
  );
  const bodies = posts.filter(({ duty }) => duty);
  await fill(
    'committee_body',
    bodies.map(({ id, organizationId, duty, ...when }) => ({
      id,
      organization_id: organizationId,
      name: 'Ban',
      functions: `{${duty}}`,
      version: 1,
      ...period(when),
    })),
  );
  await fill(
    'post',
    posts.map(({ id, personId, organizationId, place, position, duty, ...when }) => ({
      id,
      person_id: personId,
      organization_id: organizationId,
      body_id: duty ? id : null,
      place,
      position,
      basis: 'APPOINTED',
      version: 1,
      ...period(when),
    })),
  );
  await fill(
    'account',
    people.map(({ accountId, personId, name }) => ({
      id: accountId,
      issuer: 'capuy',
      external_subject: accountId,
      person_id: personId,
      display_name: name,
      demo: true,
      ...period({ from: 0, to: Number.POSITIVE_INFINITY }),
    })),
  );
  await fill(
    'access_grant',
    worlds.flatMap(({ given }) =>
      given.map(({ accountId, role, organizationId, ...when }) => ({
        account_id: accountId,
        role,
        organization_id: organizationId,
        source: 'GIVEN',
        basis: 'Thử',
        ...period(when),
      })),
    ),
  );
  await insertPapers(query, worlds);
  await query('select organization.derive_grants($1::uuid[])', [people.map(({ personId }) => personId)]);
  await query('commit');
}

export const fileNumber = (memberId: string): string => `W${memberId.slice(-12)}`;

async function insertMeetings(query: Query, worlds: readonly World[]): Promise<void> {
  await fillTable(
    query,
    'meetings.meeting',
    worlds.flatMap(({ meetings, people }) =>
      meetings.map(({ id, organizationId, day }) => ({
        id,
        organization_id: organizationId,
        type: 'TEAM_MEETING',
        status: 'REGISTERED',
        starts_at: `${dateOf(day)}T07:30:00+07:00`,
        place: 'Nhà văn hóa',
        title: `Sinh hoạt ${id.slice(-12)}`,
        classification: 'ORDINARY',
        registered_by: people[0]?.accountId ?? idOf('d', 0, 0),
        created_at: '2024-01-01T00:00:00Z',
        version: 1,
      })),
    ),
  );
}

const COPIED = ['party_organization', 'closure', 'reach', 'membership', 'account', 'access_grant', 'organization_version'] as const;
const OF: Readonly<Record<(typeof COPIED)[number], string>> = {
  party_organization: 'id',
  closure: 'descendant_id',
  reach: 'organization_id',
  membership: 'person_id',
  account: 'person_id',
  access_grant: 'account_id',
  organization_version: 'organization_id',
};

/** Fills the copies of another database as replication would: its lag and its order have tests of their own. */
async function copyWorlds(from: Query, to: Query, worlds: readonly World[]): Promise<void> {
  const ids = worlds.flatMap(({ organizations, people }) => [
    ...organizations.map(({ id }) => id),
    ...people.flatMap(({ personId, accountId }) => [personId, accountId]),
  ]);
  for (const table of COPIED) {
    const columns = await to<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [`organization.${table}`],
    );
    const list = columns.map(({ name }) => name).join(', ');
    const [made] = await from<{ rows: Row[] | null }>(
      `select json_agg(t) as rows from (select ${list} from organization.${table} where ${OF[table]} = any ($1::uuid[])) t`,
      [ids],
    );
    await fillTable(to, `organization.${table}`, made?.rows ?? []);
  }
}
