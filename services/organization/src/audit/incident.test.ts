import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { incidentRoute } from '@capuy/audit/graph';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';
import type { Context } from '../context.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('auditor', [['SECURITY_AUDITOR', 'root']]);
  await world.addAccount('local auditor', [['SECURITY_AUDITOR', 'Xã Hòa An']]);
});
afterAll(() => world.close());

const HOA = idOf('person Trần Văn Hoa');
const DAY = { from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() };

async function report(account: string, query: Record<string, string>): Promise<Map<string, string[][]>> {
  const route = incidentRoute<Context>('organization');
  const context = { actor: await world.actor(account), services: world.services } as unknown as Context;
  const { body } = await route.handle({ context, params: {}, query, mediaType: '' });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await buffer(body as Readable)) as unknown as exceljs.Buffer);
  const rows = (sheet: exceljs.Worksheet): string[][] =>
    (sheet.getSheetValues() as (unknown[] | undefined)[]).slice(3).map((row) => (row ?? []).slice(1).map(String));
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, rows(sheet)]));
}

const refusal = async (account: string, query: Record<string, string>): Promise<unknown> =>
  report(account, query).then(
    () => null,
    (error: { code?: string }) => error.code,
  );

test('says who did what with whose record, and that it was made is in the log before it leaves', async () => {
  await world.ask('clerk', `mutation ($input: UnmaskPersonFieldInput!) { unmaskPersonField(input: $input) { value } }`, {
    input: { personId: HOA, field: 'PHONE', reason: 'Đối chiếu hồ sơ' },
  });
  const sheets = await report('auditor', DAY);
  expect([...sheets.keys()]).toEqual(['organization ai làm', 'organization hồ sơ của ai', 'organization từng việc']);
  expect(sheets.get('organization ai làm')).toContainEqual(expect.arrayContaining(['clerk', 'unmaskPersonField', '1']));
  expect(sheets.get('organization hồ sơ của ai')).toContainEqual(expect.arrayContaining(['Trần Văn Hoa', 'clerk', '1', 'phone']));
  expect(sheets.get('organization từng việc')?.flat()).toContain('Đối chiếu hồ sơ');
  const made = await world.sql(`select account_id as by, reading from audit.record where act = 'incidentReport'`);
  expect(made).toEqual([{ by: idOf('account auditor'), reading: true }]);
});

test('is of one person, one account or one organization where that is asked', async () => {
  const whose = async (asked: Record<string, string>): Promise<number> =>
    (await report('auditor', { ...DAY, ...asked })).get('organization hồ sơ của ai')?.length ?? 0;
  expect(await whose({ personId: HOA })).toBeGreaterThan(0);
  expect(await whose({ accountId: idOf('account clerk') })).toBeGreaterThan(0);
  expect(await whose({ accountId: idOf('account member') })).toBe(0);
  expect(await whose({ organizationId: idOf('Xã Sa Pa') })).toBe(0);
});

test('is refused to whoever is no auditor, and empty for one of a part', async () => {
  expect(await refusal('clerk', DAY)).toBe('FORBIDDEN');
  expect(await refusal('administrator', DAY)).toBe('FORBIDDEN');
  expect((await report('local auditor', DAY)).get('organization từng việc')).toEqual([]);
});

test('takes a window of two instants, and identifiers', async () => {
  expect(await refusal('auditor', {})).toBe('BAD_INPUT');
  expect(await refusal('auditor', { from: '2026-01-15', to: DAY.to })).toBe('BAD_INPUT');
  expect(await refusal('auditor', { from: DAY.to, to: DAY.from })).toBe('BAD_INPUT');
  expect(await refusal('auditor', { ...DAY, personId: `' or true` })).toBe('BAD_INPUT');
});

test('ends its transaction where nobody takes the rest', async () => {
  const context = { actor: await world.actor('auditor'), services: world.services } as unknown as Context;
  const { body } = await context.services.auditLog.incident(context.actor, 'organization', DAY);
  body.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const open = await world.sql(`select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`);
  expect(open).toEqual([]);
});
