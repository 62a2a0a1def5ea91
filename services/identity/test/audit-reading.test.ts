import { afterAll, beforeAll, expect, it } from 'vitest';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './installation.js';

let house: Installation;
beforeAll(async () => {
  house = await Installation.start();
  await house.administer('users', {
    by: 'office',
    users: [{ userName: 'an', sub: 'an', name: 'An', password: 'mat khau rat dai cua an' }],
  });
  await house.administer('slips', { by: 'office', userName: 'an' });
  await house.administer('unlock', { by: 'other', userName: 'an' });
});
afterAll(() => house.stop());

interface Entry {
  id: string;
  at: string;
  act: string;
  subject: string | null;
  ownerSubject: string | null;
}

async function read(body: object, key = house.secrets.auditKey): Promise<{ status: number; entries: Entry[] }> {
  const { status, body: answer } = await house.administer('audit-entries', body, { authorization: `Bearer ${key}` });
  return { status, entries: (answer['entries'] ?? []) as Entry[] };
}
const ASKED = { by: 'auditor', first: 50 };

it('gives its records, latest first, with who acted and whose account it was, by act, person, account and time', async () => {
  const { entries } = await read({ ...ASKED, subjects: ['an'] });
  expect(entries).toMatchObject([
    { act: 'unlockUser', subject: 'other', ownerSubject: 'an' },
    { act: 'makeSlip', subject: 'office', ownerSubject: 'an' },
  ]);
  expect((await read({ ...ASKED, actor: 'other' })).entries.map(({ act }) => act)).toEqual(['unlockUser']);
  expect((await read({ ...ASKED, act: 'makeSlip' })).entries).toHaveLength(1);
  expect((await read({ ...ASKED, to: new Date(0).toISOString() })).entries).toEqual([]);
  expect((await read({ ...ASKED, subjects: ['nobody'] })).entries).toEqual([]);
  const [latest] = entries;
  const older = await read({ ...ASKED, subjects: ['an'], after: [latest!.at, latest!.id] });
  expect(older.entries.map(({ act }) => act)).toEqual(['makeSlip']);
});

it('keeps that they were read, and by whom', async () => {
  await read(ASKED);
  const { entries } = await read({ ...ASKED, act: 'readAuditLog' });
  expect(entries[0]).toMatchObject({ act: 'readAuditLog', subject: 'auditor' });
});

it('opens to its own key alone, and that key opens nothing else', async () => {
  expect((await read(ASKED, house.secrets.adminKey)).status).toBe(401);
  expect((await read(ASKED, 'wrong')).status).toBe(401);
  const authorization = `Bearer ${house.secrets.auditKey}`;
  expect((await house.administer('unlock', { by: 'x', userName: 'an' }, { authorization })).status).toBe(401);
  expect((await house.administer('audit-entries', ASKED, { authorization, 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
  expect(statSync(join(house.secretsFolder, 'identity-audit.json')).mode & 0o777).toBe(0o600);
});

it('takes a page of one to a hundred and one records', async () => {
  expect((await read({ by: 'auditor', first: 1000 })).status).toBe(400);
  expect((await read({ first: 1 })).status).toBe(400);
});
