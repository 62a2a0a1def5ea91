import type { Database } from '@capuy/database';
import { type Actor, DomainError } from '@capuy/subgraph';
import { ApplyReorganizationService } from '../reorganization/apply-reorganization.service.js';
import type { Progress } from '../reorganization/planner.js';
import { ReorganizationService } from '../reorganization/reorganization.service.js';
import { BareSql } from './bare-sql.js';
import { checkLineage, countLevels, successorsOfDistrict, type LevelCounts, type LineageCheck, type Successor } from './figures.js';
import { NationalLoadService } from './national-load.service.js';
import type { NationalData } from './national-data.js';
import { PeakMemory } from './peak-memory.js';
import { NATIONAL_TITLE, planNationalReorganization } from './plan-national-reorganization.js';

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';
/** Huyện Bắc Hà. */
const BAC_HA = '085';
/** Milliseconds that one statement may take. */
const LONG = 600_000;

export interface Measured {
  seconds: { load: number; apply: number };
  peakMiB: number;
  /** Median of ours over the bare statements that write the same rows. Null where it was not measured. */
  ratioToSql: number | null;
  /** The two medians of that ratio, in seconds. Absent where it was not measured. */
  compared?: { ours: number; bare: number };
}

export interface NationalFigures extends Measured {
  before: LevelCounts;
  after: LevelCounts;
  lineage: LineageCheck;
  bacHa: Successor[];
  /** Whether an earlier run had applied it: then the measured figures are that run's. */
  alreadyApplied: boolean;
}

export interface NationalOptions {
  data: NationalData;
  actor: Actor;
  /** URL of the application role: for the yardstick and for watching memory. */
  url: string;
  /** Seed of invented people; null: only the tree. */
  people?: string | null;
  /** How often ours and the bare statements are measured against each other; 0: not at all. */
  repeats?: number;
  progress?: Progress;
}

/** Loads the tree of 30/6/2025 unless that was done, and applies 1/7/2025 unless that was done. */
export async function runNational(database: Database, options: NationalOptions): Promise<NationalFigures> {
  const { data, actor, url, people = null, repeats = 3, progress = async () => {} } = options;
  const national = new NationalLoadService(database);
  const known = await national.measured(actor, NATIONAL_TITLE);
  if (known) return { ...(await figures(national, actor, data)), ...known, alreadyApplied: true };
  const memory = new PeakMemory(url);
  await memory.start();
  try {
    await progress('LOAD', 0, 1);
    const began = performance.now();
    expectPeople((await national.load(actor, data, people)).people, people);
    const load = (performance.now() - began) / 1000;
    await progress('DRAFT', 0, 1);
    const id = await draft(database, national, actor, data);
    const compared = await measure(database, { ...options, repeats, progress }, id);
    const applying = performance.now();
    const { changeMarker } = await new ApplyReorganizationService(database).apply(actor, id, progress);
    const seconds = { load: round(load), apply: round((performance.now() - applying) / 1000) };
    const ratioToSql = compared ? round(compared.ours / compared.bare) : null;
    const measured = { seconds, peakMiB: await memory.stop(), ratioToSql, ...(compared ? { compared } : {}) };
    await national.keep(actor, id, changeMarker, measured);
    return { ...(await figures(national, actor, data)), ...measured, alreadyApplied: false };
  } catch (error) {
    await memory.stop().catch(() => 0);
    throw error;
  }
}

/** A tree that stands there was loaded with the same people, or it is another run's. */
function expectPeople(loaded: string | null, asked: string | null): void {
  if (loaded === asked) return;
  const how = (seed: string | null): string => (seed === null ? 'without people' : `with the people of seed ${seed}`);
  throw new DomainError('INVALID_STATE', `the national tree was loaded ${how(loaded)} before, not ${how(asked)}`);
}

async function draft(database: Database, national: NationalLoadService, actor: Actor, data: NationalData): Promise<string> {
  const drafted = await national.draft(actor, NATIONAL_TITLE);
  if (drafted) return drafted;
  const plan = planNationalReorganization(data, await national.ids(actor));
  const patient = { ...actor, deadline: Date.now() + LONG };
  return (await new ReorganizationService(database).draft(patient, plan.draft, {}, plan.contradictions)).id;
}

async function measure(
  database: Database,
  { actor, url, repeats, progress }: Required<Pick<NationalOptions, 'actor' | 'url' | 'repeats' | 'progress'>>,
  id: string,
): Promise<{ ours: number; bare: number } | undefined> {
  if (repeats === 0) return undefined;
  const applying = new ApplyReorganizationService(database);
  const bare = new BareSql(url, { accountId: actor.accountId, capability: 'reorganization:apply' });
  await bare.open();
  try {
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round < repeats; round += 1) {
      await progress('MEASURE', round, repeats);
      times.ours.push(await applying.rehearse(actor, id, round === 0 ? (query) => bare.capture(query) : undefined));
      if (round === 0) await bare.prepare();
      times.bare.push(await bare.run());
    }
    return { ours: median(times.ours) / 1000, bare: median(times.bare) / 1000 };
  } finally {
    await bare.close();
  }
}

async function figures(
  national: NationalLoadService,
  actor: Actor,
  data: NationalData,
): Promise<Pick<NationalFigures, 'before' | 'after' | 'lineage' | 'bacHa'>> {
  return national.read(actor, async (query) => ({
    before: await countLevels(query, BEFORE),
    after: await countLevels(query, AFTER),
    lineage: await checkLineage(query, data, AFTER),
    bacHa: await successorsOfDistrict(query, BAC_HA, AFTER),
  }));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
