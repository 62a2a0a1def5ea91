import { afterAll, beforeAll, expect, test } from 'vitest';
import { DomainError } from '@capuy/subgraph';
import { idOf, World } from '../../test/world.js';
import { IdentityAuditService } from './identity-audit.service.js';
import type { IdentityAsked, IdentityEntry, IdentityLog } from './identity-log.js';

let world: World;
const asked: IdentityAsked[] = [];
let answers: IdentityEntry[] = [];
let down = false;

beforeAll(async () => {
  world = await World.create();
  await world.addAccount('auditor', [['SECURITY_AUDITOR', 'root']]);
  await world.addAccount('local auditor', [['SECURITY_AUDITOR', 'Xã Hòa An']]);
  const log = {
    entries: async (one: IdentityAsked): Promise<IdentityEntry[]> => {
      asked.push(one);
      if (down) throw new DomainError('UNAVAILABLE', 'the log of sign-ins does not answer');
      return answers.slice(0, one.first);
    },
  };
  world.services.identityAudit = new IdentityAuditService(world.database, log as IdentityLog);
});
afterAll(() => world.close());

const entry = (n: number, act: string, subject: string, ownerSubject: string | null): IdentityEntry => ({
  id: idOf(`entry ${n}`),
  at: `2026-01-15 08:00:0${n}+07`,
  act,
  reading: false,
  subject,
  ownerSubject,
  ownerName: ownerSubject,
});

interface Nodes {
  identityAuditEntries: {
    nodes: { act: string; accountName: string; subjectNames: string[] }[];
    pageInfo: { hasNextPage: boolean };
  } | null;
}
const read = (account: string, filter: object = {}, first = 50) =>
  world.ask<Nodes>(
    account,
    `query ($filter: AuditEntryFilter, $first: Int!) { identityAuditEntries(filter: $filter, first: $first) {
      nodes { act accountName subjectNames } pageInfo { hasNextPage } } }`,
    { filter, first },
  );

test('the auditor reads who signed in and who changed whose account, by name', async () => {
  answers = [entry(3, 'signIn', 'member', 'member'), entry(2, 'makeSlip', 'clerk', 'member'), entry(1, 'signInRefused', '', null)];
  const { data } = await read('auditor', {}, 2);
  expect(data.identityAuditEntries).toEqual({
    nodes: [
      { act: 'signIn', accountName: 'member', subjectNames: ['Trần Văn Hoa'] },
      { act: 'makeSlip', accountName: 'clerk', subjectNames: ['Trần Văn Hoa'] },
    ],
    pageInfo: { hasNextPage: true },
  });
  const [kept] = await world.sql<{ n: number }>(
    `select count(*)::int as n from audit.record where act = 'readAuditLog' and fields = '{identityAuditEntries}' and account_id = $1`,
    [idOf('account auditor')],
  );
  expect(kept?.n).toBe(1);
});

test('it is asked by the names that the provider knows', async () => {
  asked.length = 0;
  await read('auditor', { accountId: idOf('account clerk'), personId: idOf('person Trần Văn Hoa'), act: 'signIn' });
  expect(asked).toMatchObject([{ by: 'auditor', actor: 'clerk', subjects: ['member'], act: 'signIn' }]);
});

test('nothing of it belongs to an organization, to an unknown account or to an auditor of a part', async () => {
  asked.length = 0;
  expect((await read('auditor', { organizationId: idOf('Xã Hòa An') })).data.identityAuditEntries?.nodes).toEqual([]);
  expect((await read('auditor', { accountId: idOf('account nobody') })).data.identityAuditEntries?.nodes).toEqual([]);
  expect((await read('local auditor')).data.identityAuditEntries?.nodes).toEqual([]);
  expect(asked).toEqual([]);
});

test('is refused to others, said to be missing while it is down, and null where there is none', async () => {
  expect((await read('clerk')).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  down = true;
  expect((await read('auditor')).errors[0]?.extensions?.['code']).toBe('UNAVAILABLE');
  down = false;
  world.services.identityAudit = new IdentityAuditService(world.database, null);
  expect((await read('auditor')).data).toEqual({ identityAuditEntries: null });
});
