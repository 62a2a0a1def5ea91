import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('auditor', [['SECURITY_AUDITOR', 'root']]);
  await world.addAccount('local auditor', [['SECURITY_AUDITOR', 'Xã Hòa An']]);
});
afterAll(() => world.close());

const HOA = idOf('person Trần Văn Hoa');
const unmask = (account: string): Promise<object> =>
  world.ask(account, `mutation ($input: UnmaskPersonFieldInput!) { unmaskPersonField(input: $input) { value } }`, {
    input: { personId: HOA, field: 'PHONE', reason: 'Đối chiếu hồ sơ' },
  });

interface Entry {
  act: string;
  accountName: string;
  fields: string[];
  reason: string | null;
  subjectNames: string[];
  roles: { role: string; organizationName: string }[];
}

async function entries(account: string, filter: object, first = 50, after: string | null = null) {
  const { data, errors } = await world.ask<{
    organizationAuditEntries: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string } } | null;
  }>(
    account,
    `query ($filter: AuditEntryFilter, $first: Int!, $after: String) { organizationAuditEntries(filter: $filter, first: $first, after: $after) {
      nodes { act accountName fields reason subjectNames roles { role organizationName } } pageInfo { hasNextPage endCursor } } }`,
    { filter, first, after },
  );
  return {
    nodes: data?.organizationAuditEntries?.nodes ?? [],
    page: data?.organizationAuditEntries?.pageInfo,
    code: errors[0]?.extensions?.['code'],
  };
}

async function mine(account: string) {
  const { data, errors } = await world.ask<{ organizationFileReadings: { nodes: Entry[] } }>(
    account,
    `{ organizationFileReadings(first: 50) { nodes { act accountName fields reason roles { role organizationName } } } }`,
  );
  expect(errors).toEqual([]);
  return data.organizationFileReadings.nodes;
}

test('the auditor of the whole tree reads who did what with whose record, and that is itself kept', async () => {
  await unmask('clerk');
  const { nodes } = await entries('auditor', { personId: HOA, act: 'unmaskPersonField' });
  expect(nodes).toMatchObject([
    {
      accountName: 'clerk',
      fields: ['phone'],
      reason: 'Đối chiếu hồ sơ',
      subjectNames: ['Trần Văn Hoa'],
      roles: [{ role: 'STAFF_ORGANIZATION' }],
    },
  ]);
  expect((await entries('auditor', { act: 'readAuditLog' })).nodes[0]).toMatchObject({ accountName: 'auditor' });
});

test('nobody else reads the log: not a clerk, an administrator or an auditor of one commune, whatever their SQL', async () => {
  expect((await entries('clerk', {})).code).toBe('FORBIDDEN');
  expect((await entries('member', {})).code).toBe('FORBIDDEN');
  expect((await entries('local auditor', {})).nodes).toEqual([]);
  for (const capability of ['member:read', 'audit:read', 'person:unmask']) {
    const rows = await world.database.read({ accountId: idOf('account clerk'), capability }, (query) => query('select from audit.record'));
    expect(rows).toEqual([]);
  }
});

test('pages follow one another without a gap and without one twice', async () => {
  for (let i = 0; i < 5; i++) await unmask('clerk');
  const filter = { act: 'unmaskPersonField', to: new Date().toISOString() };
  const all = (await entries('auditor', filter)).nodes.length;
  let count = 0;
  for (let after: string | null = null; ;) {
    const { nodes, page } = await entries('auditor', filter, 2, after);
    count += nodes.length;
    if (!page?.hasNextPage) break;
    after = page.endCursor;
  }
  expect(count).toBe(all);
});

test('a member sees who looked at their file, by which function, which fields and why; others see nothing of it', async () => {
  expect(await mine('member')).toContainEqual({
    act: 'unmaskPersonField',
    accountName: 'clerk',
    fields: ['phone'],
    reason: 'Đối chiếu hồ sơ',
    roles: [{ role: 'STAFF_ORGANIZATION', organizationName: expect.any(String) }],
  });
  expect(await mine('stranger')).toEqual([]);
});

test('a reading within an open case is left out until the case is announced, and nothing else tells of it', async () => {
  const before = await mine('member');
  const caseId = idOf('case');
  await world.sql(
    `insert into audit.record (account_id, capability, act, entity, entity_id, fields, subject_ids, reading, case_id)
     values ($1, 'hold:manage', 'readTransferHold', 'TransferHold', $2, '{transferHolds}', array[$3::uuid], true, $2)`,
    [idOf('account clerk'), caseId, HOA],
  );
  expect(await mine('member')).toEqual(before);
  await world.sql('insert into audit.announced_case (case_id) values ($1)', [caseId]);
  expect((await mine('member')).map(({ act }) => act)).toEqual(['readTransferHold', ...before.map(({ act }) => act)]);
});

test('a list that shows P2 of many is one record that each of them finds', async () => {
  await world.sql('delete from audit.record');
  const { errors } = await world.ask(
    'clerk',
    `query ($id: ID!) { members(filter: { underId: $id }, first: 50) { nodes { id person { id ethnicity } } } }`,
    { id: idOf('Xã Hòa An') },
  );
  expect(errors).toEqual([]);
  const rows = await world.sql<{ n: number }>(`select cardinality(subject_ids) as n from audit.record where reading`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.n).toBeGreaterThan(1);
});

test('the log is found by who acted, by person, by organization, by act and by time, and by all of them at once', async () => {
  await unmask('clerk');
  const [accounts, persons] = [
    await world.ask<{ auditAccounts: { id: string }[] }>('auditor', `{ auditAccounts(search: "cler") { id displayName externalSubject } }`),
    await world.ask<{ auditPersons: { id: string }[] }>('auditor', `{ auditPersons(search: "văn hoa") { id fullName organizationName } }`),
  ];
  expect(accounts.data.auditAccounts).toContainEqual({ id: idOf('account clerk'), displayName: 'clerk', externalSubject: 'clerk' });
  expect(persons.data.auditPersons).toContainEqual({ id: HOA, fullName: 'Trần Văn Hoa', organizationName: expect.any(String) });
  const since = new Date(Date.now() - 60_000).toISOString();
  const whole = { accountId: idOf('account clerk'), personId: HOA, act: 'unmaskPersonField', from: since };
  const count = (await entries('auditor', whole)).nodes.length;
  expect(count).toBeGreaterThan(0);
  for (const other of [
    { accountId: idOf('account auditor') },
    { personId: idOf('person nobody') },
    { organizationId: idOf('Xã Sa Pa') },
    { act: 'registerMember' },
    { from: new Date(Date.now() + 60_000).toISOString() },
    { to: since },
  ])
    expect((await entries('auditor', { ...whole, ...other })).nodes).toEqual([]);
});

test('whom the log is searched by is told to its auditor alone', async () => {
  for (const account of ['clerk', 'member', 'administrator']) {
    for (const field of ['auditAccounts', 'auditPersons']) {
      const { errors } = await world.ask(account, `{ ${field}(search: "hoa") { id } }`);
      expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  }
  const { data } = await world.ask('local auditor', `{ auditAccounts(search: "cler") { id } auditPersons(search: "hoa") { id } }`);
  expect(data).toEqual({ auditAccounts: [], auditPersons: [] });
});
