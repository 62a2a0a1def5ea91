import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '@capuy/local';
import { openOrganization, readNationalData, runNational } from '@capuy/organization';
import { type Measurement, measurement } from '../measurement.js';
import type { Report } from '../report.js';
import { startScratchCluster } from '../world/scratch-cluster.js';

const NAME = 'organization.reorganize';
const TARGET = 2;
const REPEATS = 3;

/** The real national data, where this machine has it. */
function nationalFolder(): string | undefined {
  const folder = process.env['CAPUY_NATIONAL_DATA'] ?? join(ROOT, '../shared/data/reorganization-2025');
  return folder !== '' && existsSync(folder) ? resolve(folder) : undefined;
}

/**
 * The reorganization of 1 July 2025 against the bare SQL that writes the same final rows, in a database of its own:
 * medians of three, in turns.
 */
export async function benchReorganize(wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  if (!wanted(NAME)) return [];
  const folder = nationalFolder();
  if (folder === undefined) {
    report(`SKIPPED ${NAME}: there is no national data here (CAPUY_NATIONAL_DATA)`);
    return [];
  }
  const cluster = await startScratchCluster();
  try {
    const { databases } = cluster;
    const url = databases.ORGANIZATION_DATABASE_URL;
    const env = {
      databaseUrl: url,
      databaseOwnerUrl: databases.ORGANIZATION_DATABASE_OWNER_URL,
      replicationUrl: databases.ORGANIZATION_REPLICATION_URL,
    };
    const { database, actor, close } = await openOrganization(env, 'system');
    try {
      const data = readNationalData(folder);
      const progress = tellSteps(report);
      const { compared, lineage, seconds } = await runNational(database, { data, actor, url, repeats: REPEATS, progress });
      if (lineage.mismatches > 0) throw new Error(`${lineage.mismatches} communes have another lineage than expected`);
      if (!compared) throw new Error('the reorganization was not measured');
      report(`${NAME}: load ${seconds.load} s, apply ${seconds.apply} s`);
      return [measurement(NAME, compared.ours, compared.bare, 's', TARGET)];
    } finally {
      await close();
    }
  } finally {
    await cluster.stop();
  }
}

/** A line for each step and repeat, not for each row. */
function tellSteps(report: Report): (step: string, done: number) => Promise<void> {
  let last = '';
  return async (step, done) => {
    const line = step === 'MEASURE' ? `${NAME}: ${step} ${done + 1}` : `${NAME}: ${step}`;
    if (line !== last) report(line);
    last = line;
  };
}
