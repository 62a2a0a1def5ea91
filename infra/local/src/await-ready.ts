import { setTimeout as sleep } from 'node:timers/promises';

import type { ServiceProcess } from './service-process.js';
import { StartupError } from './startup-error.js';

/** Deaths in a row that a start forgives: a service may die once while another is not there yet. */
const FORGIVEN = 2;
const INTERVAL = 100;

/** Resolves when every service answers /readyz with 200; told in one sentence which one does not, and why. */
export async function awaitReady(services: readonly ServiceProcess[], signal: AbortSignal, patience = 120_000): Promise<void> {
  const end = Date.now() + patience;
  for (const service of services) {
    const { name, port } = service.definition;
    while (!(await isReady(port))) {
      const fallen = services.find(({ failures }) => failures > FORGIVEN);
      if (fallen) {
        throw new StartupError(`The ${fallen.definition.name} service does not start: ${fallen.lastWords()} (its log: ${fallen.logFile}).`);
      }
      if (Date.now() > end) {
        throw new StartupError(`The ${name} service runs but was not ready after ${patience / 1000} s (its log: ${service.logFile}).`);
      }
      await sleep(INTERVAL, undefined, { signal });
    }
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
