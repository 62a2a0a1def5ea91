import 'reflect-metadata';
import { createDataSource, Database } from '@capuy/database';
import { ROOT_ID, type Actor } from '@capuy/subgraph';
import { createWorld } from '@capuy/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateOrganization } from '../migrations.js';
import { readNationalData } from './national-data.js';
import { type NationalFigures, runNational } from './run-national.js';

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
  let database: Database;
  let owner: pg.Client;
  let url: string;
  let figures: NationalFigures;

  beforeAll(async () => {
    const world = await createWorld();
    url = world.organization.url;
    await migrateOrganization({ databaseUrl: url, databaseOwnerUrl: world.organization.ownerUrl, replicationUrl: world.replicationUrl });
    database = new Database(await createDataSource({ url, entities: [], applicationName: 'test' }).initialize());
    owner = new pg.Client({ connectionString: world.organization.ownerUrl });
    await owner.connect();
    figures = await runNational(database, { data: readNationalData(folder), actor: system, url, repeats: 1 });
    process.stdout.write(`national ${JSON.stringify({ ...figures, bacHa: figures.bacHa.length })}\n`);
  }, 600_000);
  afterAll(async () => {
    await owner.end();
    await database.dataSource.destroy();
  });

  test('ends with 34 provinces, no district and 3,321 communes', () => {
    expect(figures.before).toEqual({ provinces: 63, districts: 698, communes: 10_033 });
    expect(figures.after).toEqual({ provinces: 34, districts: 0, communes: 3321 });
  });

  test('gives every current commune its predecessors with both extents', () => {
    expect(figures.lineage).toEqual({ checked: 3321, mismatches: 0, examples: [] });
  });

  test('shows the 18 communes of huyện Bắc Hà in their 6 successors', () => {
    expect(figures.bacHa).toHaveLength(6);
    expect(figures.bacHa.flatMap((successor) => successor.predecessors)).toHaveLength(18);
    expect(figures.bacHa.find((successor) => successor.name === 'Xã Bắc Hà')?.predecessors).toContain('Xã Hoàng Thu Phố');
  });

  test('stays within memory, and within twice the bare SQL that writes the same rows', () => {
    expect(figures.peakMiB).toBeLessThan(1024);
    expect(figures.ratioToSql).toBeLessThan(2);
  });

  test('keeps eleven provinces and 131 communes, and tells what the data says against itself', async () => {
    const { rows } = await owner.query<{ type_code: string; n: number }>(
      `select type_code, count(*)::int as n from organization.organization_version v join organization.party_organization o on o.id = v.organization_id
       where o.valid_from = '2025-06-30' and v.valid_to = 'infinity' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { type_code: 'COMMUNE', n: 131 },
      { type_code: 'PROVINCE', n: 11 },
    ]);
    const findings = await owner.query<{ code: string; n: number }>(
      `select code, count(*)::int as n from organization.reorganization_finding where origin = 'DATA' group by 1 order by 1`,
    );
    expect(findings.rows).toEqual([
      { code: 'CODE_OF_TWO', n: 4 },
      { code: 'PARTLY_PLACED', n: 1 },
      { code: 'POPULATION_WHOLE_AND_PART', n: 1 },
      { code: 'WHOLE_TO_SEVERAL', n: 2 },
    ]);
    expect((await owner.query(`select from organization.reorganization_finding where severity = 'ERROR'`)).rowCount).toBe(0);
  });

  test('prints names as papers do', async () => {
    const { rows } = await owner.query<{ printed_name: string }>(
      `select printed_name from organization.organization_version where name in ('Xã Hoàng Thu Phố', 'Tỉnh Lào Cai', 'Thành phố Hà Nội') and valid_to > '2025-06-30' order by 1`,
    );
    expect(new Set(rows.map((row) => row.printed_name))).toEqual(
      new Set(['Đảng bộ thành phố Hà Nội', 'Đảng bộ tỉnh Lào Cai', 'Đảng bộ xã Hoàng Thu Phố']),
    );
  });

  test('answers the same figures when run again', async () => {
    const again = await runNational(database, { data: readNationalData(folder), actor: system, url });
    expect(again).toEqual({ ...figures, alreadyApplied: true });
  });
});
if (!folder) process.stdout.write('SKIPPED national\n');
