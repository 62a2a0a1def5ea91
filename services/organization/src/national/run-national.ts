import type { Database } from '@capuy/database';
import type { Actor } from '@capuy/subgraph';
import { ApplyReorganizationService } from '../reorganization/apply-reorganization.service.js';
import { ReorganizationService } from '../reorganization/reorganization.service.js';
import type { Progress } from '../reorganization/planner.js';
import { checkLineage, countLevels, successorsOfDistrict, type LevelCounts, type LineageCheck, type Successor } from './figures.js';
import { NationalLoadService } from './national-load.service.js';
import { readNationalData, type NationalData } from './national-data.js';
import { NATIONAL_TITLE, planNationalReorganization } from './plan-national-reorganization.js';

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';
/** Huyện Bắc Hà. */
const BAC_HA = '085';

export interface NationalFigures {
  before: LevelCounts;
  after: LevelCounts;
  lineage: Pick<LineageCheck, 'checked' | 'mismatches'>;
  seconds: { load: number; apply: number };
  bacHa: Successor[];
}

export interface NationalOptions {
  folder: string;
  actor: Actor;
  progress?: Progress;
}

/** Loads the tree of 30/6/2025 unless that was done, and applies 1/7/2025 unless that was done. */
export async function runNational(
  database: Database,
  { folder, actor, progress = async () => {} }: NationalOptions,
): Promise<NationalFigures> {
  const data = readNationalData(folder);
  const load = new NationalLoadService(database);
  const reorganizations = new ReorganizationService(database);
  const began = performance.now();
  await progress('LOAD', 0, 1);
  await load.load(actor, data);
  const loaded = performance.now();
  const plan = planNationalReorganization(data, await load.ids(actor));
  const known = await load.reorganization(actor, NATIONAL_TITLE);
  const id = known ?? (await reorganizations.draft({ ...actor, deadline: Date.now() + 600_000 }, plan.draft, {}, plan.contradictions)).id;
  const drafted = performance.now();
  await new ApplyReorganizationService(database).apply(actor, id, progress);
  const applied = performance.now();
  return { ...(await figures(database, actor, data)), seconds: { load: (loaded - began) / 1000, apply: (applied - drafted) / 1000 } };
}

async function figures(database: Database, actor: Actor, data: NationalData): Promise<Omit<NationalFigures, 'seconds'>> {
  return new NationalLoadService(database).read(actor, async (query) => ({
    before: await countLevels(query, BEFORE),
    after: await countLevels(query, AFTER),
    lineage: await checkLineage(query, data, AFTER),
    bacHa: await successorsOfDistrict(query, BAC_HA, AFTER),
  }));
}
