import { dataFolder, readRun, settleInstallation } from '@capuy/local';

import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';

export const command: Command = {
  name: 'status',
  summary: 'Says whether the system runs, where, and which of its processes are ready.',
  usage: 'status',
  async run({ positionals }, context) {
    if (positionals.length) throw new UsageError('status takes no arguments.');
    const run = readRun(settleInstallation(dataFolder(process.env)).runFile);
    if (!run) {
      context.print('not running');
      return { running: false };
    }
    context.print(`${run.ready ? 'running' : 'starting'} at ${run.url} (process ${run.pid})`);
    const processes = await Promise.all(
      run.processes.map(async ({ name, pid, port }) => ({ name, pid, port, ready: name === 'postgres' || (await isReady(port)) })),
    );
    for (const { name, pid, port, ready } of processes) {
      context.print(`  ${name.padEnd(14)} process ${pid}, port ${port}, ${ready ? 'ready' : 'not ready'}`);
    }
    return { running: true, ready: run.ready, url: run.url, pid: run.pid, processes };
  },
};

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
