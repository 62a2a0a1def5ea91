import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSystem, type TestSystem } from '@capuy/testing';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
    /** For the command line. */
    dataFolder: string;
    /** Login → password. */
    passwords: Record<string, string>;
    national: boolean;
  }
}

let system: TestSystem;

/** The whole system as `npm start` runs it, with the quick demonstration and, where its folder is given, the national tree. */
export async function setup(project: TestProject): Promise<void> {
  const folder = process.env['CAPUY_NATIONAL_DATA'] ?? '';
  system = await startSystem({ env: { CAPUY_NATIONAL_DATA: folder } });
  if (folder) await nationalTree(system.dataFolder);
  project.provide('url', system.url);
  project.provide('passwords', Object.fromEntries(system.accounts.map(({ login, password }) => [login, password])));
  project.provide('dataFolder', system.dataFolder);
  project.provide('national', folder !== '');
}

export async function teardown(): Promise<void> {
  await system?.stop();
}

/** The national tree loads while the system is in use already; it has arrived once its answer is kept. */
async function nationalTree(dataFolder: string): Promise<void> {
  for (let second = 0; second < 240; second++) {
    if (existsSync(join(dataFolder, 'national.json'))) return;
    await sleep(1000);
  }
  throw new Error('the national tree did not load within four minutes');
}
