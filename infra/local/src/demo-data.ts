import { existsSync, readFileSync } from 'node:fs';

import { writeAtomically } from './web-folder.js';
import type { Installation } from './installation.js';
import { timed, type Report } from './report.js';
import { hasCommand, runCli } from './run-cli.js';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly description: string;
}

/** Fills a system that has no demo data yet with the invented provinces. */
export async function loadDemoData(
  { data, demoFile }: Installation,
  size: 'quick' | 'full',
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  if (existsSync(demoFile) || !hasCommand('demo')) return;
  await timed(report, `demo data, ${size}`, async () => {
    writeAtomically(demoFile, JSON.stringify(await runCli(['demo', '--size', size], data, report, signal)));
  });
}

/** Loads the national tree beside the invented provinces, once, from the folder of the real data. */
export async function loadNationalTree(
  { data, nationalFile }: Installation,
  folder: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  if (existsSync(nationalFile) || !hasCommand('reorganize')) return;
  report(`loading the national tree from ${folder}; everything else can be used meanwhile`);
  await timed(report, 'the national tree', async () => {
    writeAtomically(nationalFile, JSON.stringify(await runCli(['reorganize', '--data', folder, '--repeats', '0'], data, report, signal)));
  });
}

/** The accounts that the demo data came with. */
export function demoAccounts({ demoFile }: Installation): readonly DemoAccount[] {
  if (!existsSync(demoFile)) return [];
  const { accounts } = JSON.parse(readFileSync(demoFile, 'utf8')) as { accounts?: DemoAccount[] };
  return accounts ?? [];
}
