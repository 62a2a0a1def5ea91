import { existsSync, readFileSync } from 'node:fs';

import { writeAtomically } from './deploy-remote.js';
import type { Installation } from './installation.js';
import { timed, type Report } from './report.js';
import { hasCommand, runCli } from './run-cli.js';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly description: string;
}

export interface DemoOptions {
  readonly size: 'quick' | 'full';
  readonly nationalData: string | undefined;
}

/** Fills a system that has no demo data yet: the invented provinces, and the national tree where its folder is present. */
export async function loadDemoData(
  installation: Installation,
  { size, nationalData }: DemoOptions,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const { data, demoFile, nationalFile } = installation;
  if (!existsSync(demoFile) && hasCommand('demo')) {
    await timed(report, `demo data, ${size}`, async () => {
      const answer = await runCli(['demo', '--size', size], data, report, signal);
      writeAtomically(demoFile, JSON.stringify(answer));
    });
  }
  if (nationalData && !existsSync(nationalFile) && hasCommand('reorganize')) {
    await timed(report, 'the national tree', async () => {
      const answer = await runCli(['reorganize', '--data', nationalData], data, report, signal);
      writeAtomically(nationalFile, JSON.stringify(answer));
    });
  }
}

/** The accounts that the demo data came with. */
export function demoAccounts({ demoFile }: Installation): readonly DemoAccount[] {
  if (!existsSync(demoFile)) return [];
  const { accounts } = JSON.parse(readFileSync(demoFile, 'utf8')) as { accounts?: DemoAccount[] };
  return accounts ?? [];
}
