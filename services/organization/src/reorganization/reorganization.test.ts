import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  apply,
  askApply,
  consolidate,
  DRAFT,
  draft,
  draftInput,
  EFFECTIVE,
  end,
  read,
  rename,
  settle,
} from '../../test/reorganizations.js';
import { idOf, World } from '../../test/world.js';

let world: World;

beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const merger = { operations: [consolidate('Chi bộ 1 và 2', ['Chi bộ 1', 'Chi bộ 2'], 'Xã Hòa An')] };

describe('a merger of two branches', () => {
  test('is applied: sources end, members follow, posts and roles end, lineage stays', async () => {
    await world.sql(
      `insert into organization.post (person_id, organization_id, place, position, basis, valid_from) values ($1, $2, 'BRANCH_COMMITTEE', 'SECRETARY', 'ELECTED', '2025-08-01')`,
      [idOf('person Nguyễn Thị Hòa'), idOf('Chi bộ 1')],
    );
    const [candidate] = await world.sql<{ id: string }>(
      `insert into organization.person (gender, birth_date) values ('MALE', '2000-01-01') returning id`,
    );
    const person = candidate?.id;
    await world.sql(
      `insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, 'Nguồn', 'Nguồn', 'nguon')`,
      [person],
    );
    await world.sql(`insert into organization.admission_candidate (person_id, branch_id, registered_on) values ($1, $2, '2025-08-01')`, [
      person,
      idOf('Chi bộ 1'),
    ]);
    const drafted = await draft(world, merger);
    expect((await read(world, drafted.id)).preview).toMatchObject({ postsEnding: 1, grantsEnding: 2 });
    const job = await apply(world, drafted);
    expect(job).toMatchObject({ status: 'DONE', error: null });
    expect(job.resultMarker).not.toBeNull();
    const [merged] = await world.sql<{ organization_id: string }>(
      `select organization_id from organization.organization_version where name = 'Chi bộ 1 và 2'`,
    );
    expect(await world.sql('select branch_id from organization.admission_candidate where person_id = $1', [person])).toEqual([
      { branch_id: merged?.organization_id },
    ]);
    const members = await world.sql<{ organization_id: string; full_name: string }>(
      `select m.organization_id, n.full_name from organization.membership m join organization.person_name n using (person_id)
       where m.valid_from <= $1::date and m.valid_to > $1::date and m.organization_id = $2 order by 2`,
      [EFFECTIVE, merged?.organization_id],
    );
    expect(members.map((row) => row.full_name)).toEqual(['Lê Thị Ánh', 'Nguyễn Thị Hòa', 'Trần Văn Hoa']);
    expect(await world.sql(`select valid_to, end_reason from organization.post where organization_id = $1`, [idOf('Chi bộ 1')])).toEqual([
      { valid_to: EFFECTIVE, end_reason: 'REORGANIZATION' },
    ]);
    expect(
      await world.sql(`select from organization.access_grant where organization_id = $1 and valid_to > $2`, [idOf('Chi bộ 1'), EFFECTIVE]),
    ).toEqual([]);
    expect(await world.sql(`select from organization.access_grant where organization_id = $1`, [merged?.organization_id])).toEqual([]);
    expect(
      await world.sql(`select from organization.lineage where to_id = $1 and area = 'WHOLE' and operation = 'CONSOLIDATE'`, [
        merged?.organization_id,
      ]),
    ).toHaveLength(2);
    const holders = await world.sql<{ holder_id: string }>(
      `select holder_id from organization.reach where organization_id = $1 and via = 'LINEAGE' and valid_to = 'infinity'`,
      [idOf('Chi bộ 2')],
    );
    expect(holders.map((row) => row.holder_id).toSorted()).toEqual(
      [idOf('root'), idOf('Tỉnh Minh'), idOf('Xã Hòa An'), merged?.organization_id].toSorted(),
    );
    const audits = await world.sql<{ decision_id: string | null }>(
      `select decision_id from audit.record where act = 'applyReorganization'`,
    );
    expect(audits).toHaveLength(1);
    expect(audits[0]?.decision_id).not.toBeNull();
  });

  test('takes along what is cut off for later days: the planned end of an exemption lies in the new branch', async () => {
    const [member, person] = [idOf('member Trần Văn Hoa'), idOf('person Trần Văn Hoa')];
    await world.sql(`insert into organization.decision (id, number, issuer_name, signed_on) values ($1, '1', 'x', '2025-12-01')`, [
      idOf('d'),
    ]);
    await world.sql(
      `insert into organization.exemption (member_id, person_id, requested_on, valid_from, valid_to, decision_id) values ($1, $2, '2025-12-01', '2025-12-01', '2026-06-01', $3)`,
      [member, person, idOf('d')],
    );
    await world.sql('select organization.derive_memberships(array[$1::uuid])', [member]);
    expect(await apply(world, await draft(world, merger))).toMatchObject({ status: 'DONE', error: null });
    const places = (): Promise<unknown[]> =>
      world.sql(
        `select v.name, m.votes, m.valid_from::text as since, m.valid_to::text as until from organization.membership m
         join organization.organization_version v on v.organization_id = m.organization_id where m.member_id = $1 order by m.valid_from`,
        [member],
      );
    const after = await places();
    expect(after).toEqual([
      { name: 'Chi bộ 1', votes: true, since: '2021-01-01', until: '2025-12-01' },
      { name: 'Chi bộ 1', votes: false, since: '2025-12-01', until: EFFECTIVE },
      { name: 'Chi bộ 1 và 2', votes: false, since: EFFECTIVE, until: '2026-06-01' },
      { name: 'Chi bộ 1 và 2', votes: true, since: '2026-06-01', until: 'infinity' },
    ]);
    await world.sql('select organization.derive_memberships(array[$1::uuid])', [member]);
    expect(await places()).toEqual(after);
  });

  test('is not applied twice: the second asking answers the same job', async () => {
    const drafted = await draft(world, merger);
    const first = await apply(world, drafted);
    const again = await askApply(world, drafted);
    expect(again.errors).toEqual([]);
    expect(again.data.applyReorganization.job).toMatchObject({ id: first.id, status: 'DONE' });
    expect(await world.sql(`select from audit.record where act = 'applyReorganization'`)).toHaveLength(1);
  });
});

test('a second click with the same key drafts once, and the same key with another input is refused', async () => {
  const input = draftInput(merger);
  const click = (more: object) =>
    world.ask<{ draftReorganization: { reorganization: { id: string } } }>(
      'province',
      DRAFT,
      { input: { ...input, ...more } },
      { idempotencyKey: 'click-1' },
    );
  const [first, second, other] = [await click({}), await click({}), await click({ title: 'Khác' })];
  expect(second.data.draftReorganization.reorganization.id).toBe(first.data.draftReorganization.reorganization.id);
  expect(other.errors[0]?.extensions?.['code']).toBe('CONFLICT');
});

test('a decision may lie in the future, and a later change to what it touches is refused with its number', async () => {
  const decision = { number: '77-QĐ/TU', issuerName: 'Tỉnh ủy Minh', signedOn: '2026-01-02' };
  expect(
    await apply(world, await draft(world, { operations: [rename('Chi bộ 1', 'Chi bộ 7')], effectiveOn: '2026-03-01', decision })),
  ).toMatchObject({ status: 'DONE' });
  const late = await draft(world, { operations: [end('Chi bộ 1')], effectiveOn: '2026-02-01' });
  const { errors } = await askApply(world, late);
  expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', params: { number: '77-QĐ/TU', day: '2026-03-01' } });
});

test('is undone by a new decision, and lineage then runs over both', async () => {
  await apply(world, await draft(world, merger));
  const [merged] = await world.sql<{ id: string }>(
    `select organization_id as id from organization.organization_version where name = 'Chi bộ 1 và 2'`,
  );
  const undo = await draft(world, {
    effectiveOn: '2026-01-12',
    operations: [
      {
        kind: 'DIVIDE',
        decision: 0,
        results: ['Chi bộ Một', 'Chi bộ Hai'].map((name) => ({
          key: name,
          name,
          typeCode: 'SUBORDINATE_BRANCH',
          parentId: idOf('Xã Hòa An'),
        })),
        parts: ['Chi bộ Một', 'Chi bộ Hai'].map((key) => ({
          fromId: merged?.id ?? '',
          toId: key,
          area: 'PART' as const,
          population: 'PART' as const,
        })),
      },
    ],
  });
  const { choices } = await read(world, undo.id);
  expect(choices.nodes.map((choice) => [choice.subjectKind, choice.subjectName, choice.defaultName])).toHaveLength(3);
  const [first] = choices.nodes;
  const other = first?.places.find((place) => place.organizationId !== first.defaultId);
  const settled = await settle(world, undo, { choices: [{ choiceId: first?.id, toId: other?.organizationId }] });
  expect(settled.errors).toEqual([]);
  expect(await apply(world, settled.data.settleReorganizationChoices.reorganization)).toMatchObject({ status: 'DONE' });
  const at = await world.sql<{ name: string; n: number }>(
    `select v.name, count(*)::int as n from organization.membership m join organization.organization_version v on v.organization_id = m.organization_id
     where m.valid_from = '2026-01-12' group by 1 order by 1`,
  );
  expect(at.map((row) => row.n).toSorted()).toEqual([1, 2]);
  const reached = await world.sql(
    `select from organization.reach r join organization.organization_version v on v.organization_id = r.holder_id and v.name in ('Chi bộ Một', 'Chi bộ Hai')
     where r.organization_id = $1 and r.via = 'LINEAGE' and r.valid_to = 'infinity'`,
    [idOf('Chi bộ 1')],
  );
  expect(reached).toHaveLength(2);
});
