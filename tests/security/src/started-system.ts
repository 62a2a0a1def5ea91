import { startSystem, type TestSystem } from '@capuy/testing';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** http://localhost:PORT of the gateway. */
    url: string;
    dataFolder: string;
    /** Login → password. */
    passwords: Record<string, string>;
  }
}

let system: TestSystem | undefined;

/**
 * One whole system for the run, as `npm start` runs it with the quick demonstration: gateway, subgraphs, PostgreSQL.
 * `CAPUY_SECURITY_SYSTEM=off` leaves it out while working on a file that needs none.
 */
export async function setup(project: TestProject): Promise<void> {
  if (process.env['CAPUY_SECURITY_SYSTEM'] === 'off') return;
  system = await startSystem();
  project.provide('url', system.url);
  project.provide('dataFolder', system.dataFolder);
  project.provide('passwords', Object.fromEntries(system.accounts.map(({ login, password }) => [login, password])));
}

export async function teardown(): Promise<void> {
  await system?.stop();
}
