import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { addHandOver } from '../../test/add-hand-over.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';
import { ATTACHED, tableOf } from './attached.js';
import { MERGE_FIELDS, NEVER_TAKEN } from './merge-fields.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.sql(
    `insert into organization.party_team (id, organization_id, name, ordinal, valid_from) values ($1, $2, 'Tổ 1', 1, '2020-01-01')`,
    [idOf('team'), idOf('Chi bộ 1')],
  );
  await world.sql(`insert into organization.decision (id, number, issuer_name, signed_on) values ($1, '1', 'x', '2020-01-01')`, [
    idOf('decision'),
  ]);
  await world.addMember('Người khác', 'Chi bộ 2');
  await world.sql(
    `insert into organization.admission_candidate (id, person_id, branch_id, registered_on) values ($1, $2, $3, '2020-01-01')`,
    [idOf('candidate'), idOf('person Người khác'), idOf('Chi bộ 2')],
  );
  await insert('training_class', {
    id: idOf('class'),
    organization_id: idOf('Xã Hòa An'),
    name: 'Lớp',
    kind: 'NEW_MEMBER',
    starts_on: on(0),
    ends_on: on(9),
  });
  await insert('training_session', { id: idOf('session'), class_id: idOf('class'), ordinal: 1, held_on: on(1) });
  await insert('contest', { id: idOf('contest'), organization_id: idOf('Xã Hòa An'), name: 'Thi', starts_on: on(0), ends_on: on(9) });
});
afterAll(() => world.close());

const merge = trying(() => world, 'mutation ($input: MergeRecordsInput!) { mergeRecords(input: $input) { changeMarker merge { id } } }');
const undo = trying(() => world, 'mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { changeMarker } }');

interface Whose {
  person: string;
  member: string;
  n: number;
}
/** A day of 2020 to 2025. */
const on = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const insert = (table: string, row: object): Promise<unknown> =>
  world.sql(
    `insert into organization.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
      .map((_, i) => `$${i + 1}`)
      .join(', ')})`,
    Object.values(row),
  );

/** How a record comes to have rows in each table: between two days, the last of them perhaps for ever. */
const GIVEN: Readonly<Record<string, (whose: Whose, from: string, to: string) => Promise<unknown>>> = {
  membership: ({ person, member, n }, from, to) =>
    insert('membership', {
      member_id: member,
      person_id: person,
      organization_id: idOf(n % 2 ? 'Chi bộ 1' : 'Chi bộ 2'),
      kind: 'PERMANENT',
      valid_from: from,
      valid_to: to,
      counts: true,
      votes: true,
      attends: true,
    }),
  post: ({ person, n }, from, to) =>
    insert('post', {
      person_id: person,
      organization_id: idOf('Chi bộ 1'),
      place: 'BRANCH_COMMITTEE',
      position: n % 3 ? 'BRANCH_COMMITTEE_MEMBER' : 'SECRETARY',
      basis: 'ELECTED',
      valid_from: from,
      valid_to: to,
    }),
  team_assignment: ({ member }, from, to) =>
    insert('team_assignment', {
      team_id: idOf('team'),
      organization_id: idOf('Chi bộ 1'),
      member_id: member,
      valid_from: from,
      valid_to: to,
    }),
  membership_transfer: ({ member, person }, from) =>
    insert('membership_transfer', {
      member_id: member,
      person_id: person,
      kind: 'PERMANENT',
      status: 'REFUSED',
      from_id: idOf('Chi bộ 1'),
      to_id: idOf('Chi bộ Đông'),
      letter_number: '1',
      sent_on: from,
      settled_on: from,
    }),
  exemption: ({ member, person }, from, to) =>
    insert('exemption', {
      member_id: member,
      person_id: person,
      requested_on: from,
      valid_from: from,
      valid_to: to,
      decision_id: idOf('decision'),
    }),
  suspension: ({ member, person, n }, from) =>
    insert('suspension', {
      member_id: member,
      person_id: person,
      valid_from: from,
      valid_to: on(n + 90),
      decision_number: '1',
      decision_issuer: 'x',
      decision_signed_on: from,
    }),
  transfer_hold: ({ person }, from) =>
    insert('transfer_hold', {
      person_id: person,
      organization_id: idOf('Chi bộ 1'),
      placed_on: from,
      decision_number: '1',
      lifted_on: from,
      lift_number: '2',
    }),
  cadre_management: ({ person }, from, to) =>
    insert('cadre_management', {
      person_id: person,
      organization_id: idOf('Xã Hòa An'),
      valid_from: from,
      valid_to: to,
      decision_id: idOf('decision'),
    }),
  party_badge: ({ member, person, n }, from) =>
    world.sql(
      `insert into organization.party_badge (member_id, person_id, years, awarded_on, decision_id) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [member, person, 30 + (n % 60), from, idOf('decision')],
    ),
  duplicate_pair: ({ person, n }) =>
    world.sql(
      `insert into organization.duplicate_pair (first_id, second_id, organization_id, verdict, account_id) values ($1, $2, $3, 'SUSPECTED', $4) on conflict do nothing`,
      [person, idOf(n % 2 ? 'person Người khác' : 'person Trần Văn Hoa'), idOf('Chi bộ 1'), idOf('account clerk')],
    ),
  admission_candidate: ({ person, n }, from) =>
    world.sql(
      `insert into organization.admission_candidate (person_id, branch_id, registered_on, stage, closed_on, close_reason)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [person, idOf('Chi bộ 1'), from, ...(n % 2 ? ['CLOSED', from, 'WITHDREW'] : ['REGISTERED', null, null])],
    ),
  correction_request: ({ person, n }, from) =>
    world.sql(
      `insert into organization.correction_request (person_id, organization_id, section, about, right_text, asked_on, status, settled_on)
       values ($1, $2, 'person', 'Ngày sinh', 'Sinh ngày khác', $3, $4, $5) on conflict do nothing`,
      [person, idOf('Chi bộ 1'), from, ...(n % 2 ? ['WITHDRAWN', from] : ['OPEN', null])],
    ),
  hand_over_record: ({ person, member }, from) => addHandOver(world, person, member, from),
  admission_helper: ({ person, member }, from, to) =>
    insert('admission_helper', { candidate_id: idOf('candidate'), member_id: member, person_id: person, valid_from: from, valid_to: to }),
  member_vote: ({ member }, from) =>
    insert('member_vote', {
      member_id: member,
      step: 'BRANCH',
      organization_id: idOf('Chi bộ 1'),
      held_on: from,
      base: 3,
      in_favor: 1,
      threshold: 0.6,
      passed: false,
    }),
  residence_link: async ({ person, n }, from, to) => {
    const id = uuid();
    await insert('residence_link', {
      id,
      person_id: person,
      from_id: idOf('Chi bộ 1'),
      to_id: idOf('Chi bộ Đông'),
      since: from,
      introduced: true,
      letter_number: '5',
      ended_on: to === 'infinity' ? null : to,
    });
    for (const year of [2024, 2025]) await insert('residence_comment', { link_id: id, year, commented_on: on(n), outcome_code: 'GOOD' });
  },
  training_participant: async ({ person }) => {
    const id = uuid();
    const [made] = await world.sql(
      `insert into organization.training_participant (id, class_id, person_id) values ($1, $2, $3) on conflict do nothing returning id`,
      [id, idOf('class'), person],
    );
    if (made) await insert('training_attendance', { session_id: idOf('session'), participant_id: id });
  },
  contest_entrant: ({ person }) =>
    world.sql(
      `insert into organization.contest_entrant (contest_id, person_id, organization_id) values ($1, $2, $3) on conflict do nothing`,
      [idOf('contest'), person, idOf('Chi bộ 1')],
    ),
  account: ({ person, n }) =>
    insert('account', {
      issuer: 'capuy',
      external_subject: `${person} ${n}`,
      person_id: n > 500 ? person : null,
      display_name: 'x',
      valid_from: '2020-01-01',
    }),
};

/** Every table but what a change always leaves behind, without versions. */
async function everything(): Promise<Record<string, string>> {
  const tables = await world.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'organization' and tablename not in ('change_marker', 'record_merge', 'record_merge_snapshot') order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await world.sql<{ text: string | null }>(
      `select md5(string_agg((to_jsonb(t) - 'version')::text, ' ' order by (to_jsonb(t) - 'version')::text)) as text from organization.${name} t`,
    );
    found[name] = row?.text ?? '';
  }
  return found;
}

const days = fc.uniqueArray(fc.integer({ min: 0, max: 2200 }), { minLength: 2, maxLength: 6 }).map((all) => all.toSorted((a, b) => a - b));
const record = fc.record({
  admitted: fc.integer({ min: 0, max: 1500 }),
  recognized: fc.boolean(),
  rows: fc.dictionary(fc.constantFrom(...Object.keys(GIVEN)), days),
});
let made = 0;

async function make({
  admitted,
  recognized,
  rows,
}: {
  admitted: number;
  recognized: boolean;
  rows: Record<string, number[]>;
}): Promise<string> {
  const name = `Ngẫu nhiên ${(made += 1)}`;
  await world.addMember(name, 'Chi bộ 2', { admittedOn: on(admitted), recognizedOn: recognized ? on(admitted + 400) : null });
  const whose = { person: idOf(`person ${name}`), member: idOf(`member ${name}`) };
  if (rows['membership']) await world.sql('delete from organization.membership where member_id = $1', [whose.member]);
  for (const [table, cuts] of Object.entries(rows)) {
    for (let at = 0; at < cuts.length; at += 2) {
      const [from, to] = [cuts[at] ?? 0, cuts[at + 1]];
      await GIVEN[table]?.({ ...whose, n: from }, on(from), to === undefined || at + 2 >= cuts.length ? 'infinity' : on(to));
    }
  }
  await world.sql('select organization.derive_grants(null)');
  return whose.person;
}

test('every table that refers to a record is known here, and every column is taken or left on purpose', async () => {
  const references = await world.sql<{ source: string; columns: number }>(
    `select r.source::text, 1 as columns from organization.record_references() r`,
  );
  expect([...new Set(references.map(({ source }) => tableOf(source)))].toSorted()).toEqual(Object.keys(ATTACHED).toSorted());
  expect(Object.keys({ ...GIVEN, member: 0, person_name: 0 }).toSorted()).toEqual(Object.keys(ATTACHED).toSorted());
  const columns = await world.sql<{ name: string }>(
    `select attname as name from pg_attribute where attrelid in ('organization.person'::regclass, 'organization.member'::regclass) and attnum > 0 and not attisdropped and attname not in ('search_key')`,
  );
  const known = new Set([...Object.values(MERGE_FIELDS).flatMap((field) => field.columns), ...NEVER_TAKEN]);
  expect(columns.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  // A column that names a person or a member and is no foreign key would stay behind.
  const loose = await world.sql<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
     where c.relnamespace = 'organization'::regnamespace and a.attnum > 0 and not a.attisdropped and a.attname ~ '(person|member)_id$'
       and not exists (select from organization.record_references() r where r.source = a.attrelid and r.column_name = a.attname) order by 1`,
  );
  // The alias is kept flat by the merge itself.
  expect(loose.map(({ name }) => name)).toEqual(['member_alias.member_id']);
});

test('in any world a merge leaves nothing behind, and undoing it leaves every row as it was', async () => {
  await fc.assert(
    fc.asyncProperty(record, record, fc.subarray(Object.keys(MERGE_FIELDS)), async (a, b, take) => {
      const [survivingId, losingId] = [await make(a), await make({ ...b, rows: { ...b.rows, account: [] } })];
      // Names may be anything, but a life must stay in order: its days are taken together.
      const fields = take.filter((field) => !['admittedOn', 'recognizedOn', 'cardNumber'].includes(field));
      const before = await everything();
      const input = { survivingId, survivingVersion: 1, losingId, losingVersion: 1, takeFields: fields };
      const done = (await merge.done('province', input))['merge'] as { id: string };
      for (const { source, column_name } of await world.sql<{ source: string; column_name: string }>(
        `select r.source::text, r.column_name from organization.record_references() r where r.target = 'person'`,
      )) {
        expect(await world.sql(`select from ${source} where ${column_name} = $1`, [losingId])).toEqual([]);
      }
      await undo.done('province', { id: done.id });
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 15 },
  );
}, 60_000);
