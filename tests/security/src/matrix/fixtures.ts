import { createHash } from 'node:crypto';
import pg from 'pg';
import { POSITIONS, type Position } from './rule.js';

/** The day on which the world of the matrix stands. */
export const TODAY = '2026-01-15';
const ROOT = '00000000-0000-7000-8000-000000000001';
const SINCE = '2020-01-01';
/** Where each position's organization hangs: a commune is the actor's own. */
const TREE: Readonly<Record<Position, { type: string; under: Position | 'root' }>> = {
  above: { type: 'PROVINCE', under: 'root' },
  other: { type: 'PROVINCE', under: 'root' },
  own: { type: 'COMMUNE', under: 'above' },
  beside: { type: 'COMMUNE', under: 'above' },
  below: { type: 'SUBORDINATE_BRANCH', under: 'own' },
};
const ORDER: readonly Position[] = ['above', 'other', 'own', 'beside', 'below'];

/** Stable id of one thing of one position: `fixture('Person', 'below')`. */
export function fixture(noun: string, position: string): string {
  const hex = createHash('sha256').update(`${noun} ${position}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What there is one of at every position; an operation on anything else is asked with an id of nothing. */
export const NOUNS = [
  'PartyOrganization',
  'Person',
  'Member',
  'Account',
  'Grant',
  'Post',
  'PartyTeam',
  'CommitteeBody',
  'Agency',
  'Locality',
  'Meeting',
];

type Maintain = (
  query: (text: string, values?: unknown[]) => Promise<object[]>,
  change: { day: string; changed: string[] },
) => Promise<unknown>;

/** Fills organization's database with one of everything at every position, and an account for each role at `own`. */
export async function fillOrganization(ownerUrl: string, roles: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const sql = async (text: string, values: unknown[] = []): Promise<object[]> => (await client.query(text, values)).rows as object[];
  try {
    await sql(`select set_config('app.today', $1, false)`, [TODAY]);
    for (const position of ORDER) await organization(sql, position);
    // The product's own: what it makes of a placement is what the reach is joined from.
    const path = new URL('../../../../services/organization/dist/tree/maintain-tree.js', import.meta.url).href;
    const { maintainTree } = (await import(path)) as { maintainTree: Maintain };
    await sql('begin');
    for (const position of ORDER) await maintainTree(sql, { day: SINCE, changed: [fixture('PartyOrganization', position)] });
    await sql('commit');
    for (const position of POSITIONS) await things(sql, position);
    for (const role of roles.filter((each) => each !== 'SYSTEM')) await account(sql, role);
  } finally {
    await client.end();
  }
}

type Sql = (text: string, values?: unknown[]) => Promise<object[]>;

async function organization(sql: Sql, position: Position): Promise<void> {
  const id = fixture('PartyOrganization', position);
  const { type, under } = TREE[position];
  await sql('insert into organization.party_organization (id, closed, valid_from) values ($1, false, $2)', [id, SINCE]);
  await sql(
    `insert into organization.organization_version (organization_id, name, printed_name, type_code, search_key, valid_from)
     values ($1, $2, $2, $3, app.fold($2), $4)`,
    [id, `Đảng bộ ${position}`, type, SINCE],
  );
  await sql('insert into organization.placement (organization_id, parent_id, valid_from) values ($1, $2, $3)', [
    id,
    under === 'root' ? ROOT : fixture('PartyOrganization', under),
    SINCE,
  ]);
}

async function things(sql: Sql, position: Position): Promise<void> {
  const id = (noun: string): string => fixture(noun, position);
  const at = id('PartyOrganization');
  await sql(
    `insert into organization.person (id, gender, birth_date, phone, address, identity_number, ethnicity)
     values ($1, 'FEMALE', '1980-05-04', '0912345678', 'Thôn 1', $2, 'Kinh')`,
    [id('Person'), id('Person').replaceAll(/\D/g, '').padEnd(12, '0').slice(0, 12)],
  );
  await sql(`insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, $2, $2, app.fold($2))`, [
    id('Person'),
    `Nguyễn Thị ${position}`,
  ]);
  await sql(
    `insert into organization.member (id, person_id, file_number, admitted_on, recognized_on) values ($1, $2, $3, '2020-01-01', '2021-01-01')`,
    [id('Member'), id('Person'), `F-${position}`],
  );
  await sql(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
     values ($1, $2, $3, 'PERMANENT', '2021-01-01', true, true, true)`,
    [id('Member'), id('Person'), at],
  );
  await sql(
    `insert into organization.account (id, issuer, external_subject, person_id, display_name, valid_from) values ($1, 'capuy', $2, $3, $2, $4)`,
    [id('Account'), `person ${position}`, id('Person'), SINCE],
  );
  await sql(
    `insert into organization.access_grant (id, account_id, role, organization_id, source, basis, valid_from)
     values ($1, $2, 'MEETING_RECORDER', $3, 'GIVEN', 'test', $4)`,
    [id('Grant'), id('Account'), at, SINCE],
  );
  await sql(
    `insert into organization.post (id, person_id, organization_id, place, position, basis, valid_from)
     values ($1, $2, $3, 'COMMITTEE', 'MEMBER', 'ELECTED', '2025-07-01')`,
    [id('Post'), id('Person'), at],
  );
  await sql(
    `insert into organization.party_team (id, organization_id, name, ordinal, valid_from) values ($1, $2, 'Tổ 1', 1, '2025-07-01')`,
    [id('PartyTeam'), at],
  );
  await sql(
    `insert into organization.committee_body (id, organization_id, name, functions, valid_from) values ($1, $2, 'Ban', '{ORGANIZATION}', '2025-07-01')`,
    [id('CommitteeBody'), at],
  );
  await sql(`insert into organization.agency (id) values ($1)`, [id('Agency')]);
  await sql(`insert into organization.agency_version (agency_id, name, area_id, valid_from) values ($1, 'Trường', $2, '2025-07-01')`, [
    id('Agency'),
    at,
  ]);
  await sql(`insert into organization.locality (id) values ($1)`, [id('Locality')]);
  await sql(
    `insert into organization.locality_version (locality_id, name, kind, organization_id, valid_from) values ($1, 'Thôn 1', 'VILLAGE', $2, '2025-07-01')`,
    [id('Locality'), at],
  );
}

/** An account of no person, with one role at `own`. */
async function account(sql: Sql, role: string): Promise<void> {
  const id = fixture('role', role);
  await sql(`insert into organization.account (id, issuer, external_subject, display_name, valid_from) values ($1, 'capuy', $2, $2, $3)`, [
    id,
    role,
    SINCE,
  ]);
  if (role === 'NOBODY') return;
  await sql(
    `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from) values ($1, $2, $3, 'GIVEN', 'test', $4)`,
    [id, role, fixture('PartyOrganization', 'own'), SINCE],
  );
}

export async function fillMeetings(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const position of POSITIONS) {
      await client.query(
        `insert into meetings.meeting (id, organization_id, type, starts_at, place, title, registered_by)
         values ($1, $2, 'REGULAR', '2026-02-03T08:00:00+07:00', 'Hội trường', 'Sinh hoạt', $3)`,
        [fixture('Meeting', position), fixture('PartyOrganization', position), fixture('role', 'SYSTEM')],
      );
    }
  } finally {
    await client.end();
  }
}
