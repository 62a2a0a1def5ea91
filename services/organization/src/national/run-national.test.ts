import 'reflect-metadata';
import { createDataSource, Database } from '@capuy/database';
import { ROOT_ID, type Actor } from '@capuy/subgraph';
import { createWorld } from '@capuy/testing';
import { describe, expect, test } from 'vitest';
import { migrateOrganization } from '../migrations.js';
import { readNationalData } from './national-data.js';
import { runNational } from './run-national.js';

const folder = process.env['CAPUY_NATIONAL_DATA'] ?? '';

const system: Actor = {
  accountId: '00000000-0000-7000-8000-000000000002',
  personId: null,
  displayName: 'Hệ thống',
  kind: 'system',
  grants: [{ role: 'SYSTEM', organizationId: ROOT_ID }],
  secondFactor: true,
};

describe.skipIf(!folder)('the reorganization of 1 July 2025', () => {
  test('ends with 34 provinces, no district and 3,321 communes, and the lineage of every one', async () => {
    const world = await createWorld();
    await migrateOrganization({
      databaseUrl: world.organization.url,
      databaseOwnerUrl: world.organization.ownerUrl,
      replicationUrl: world.replicationUrl,
    });
    const dataSource = await createDataSource({ url: world.organization.url, entities: [], applicationName: 'test' }).initialize();
    const figures = await runNational(new Database(dataSource), {
      data: readNationalData(folder),
      actor: system,
      url: world.organization.url,
      people: process.env['PEOPLE'] ?? null,
      repeats: Number(process.env['REPEATS'] ?? 1),
    });
    process.stdout.write(JSON.stringify({ ...figures, bacHa: [] }) + '\n');
    expect(figures.before).toEqual({ provinces: 63, districts: 698, communes: 10_033 });
    expect(figures.after).toEqual({ provinces: 34, districts: 0, communes: 3321 });
    expect(figures.lineage).toMatchObject({ checked: 3321, mismatches: 0 });
    await dataSource.destroy();
  }, 300_000);
});
if (!folder) process.stdout.write('SKIPPED national\n');
