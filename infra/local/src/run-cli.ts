import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { ROOT } from './installation.js';
import type { Report } from './report.js';
import { StartupError } from './startup-error.js';

const FOLLOW = join(import.meta.dirname, 'follow-supervisor.js');
/** Milliseconds that a command gets to end by itself. */
const PATIENCE = 2_000;
const MAIN = join(ROOT, 'infra/cli/dist/main.js');

/** Whether the administration CLI has been built with this command. */
export function hasCommand(command: string): boolean {
  return existsSync(MAIN) && existsSync(join(ROOT, `infra/cli/dist/commands/${command}.js`));
}

/** Runs a command of the CLI on the running system; passes its progress on and returns the JSON object of its last line. */
export async function runCli(
  args: readonly string[],
  dataFolder: string,
  report: Report,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', FOLLOW, MAIN, ...args, '--json'], {
    cwd: ROOT,
    env: { ...process.env, CAPUY_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let late: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  };
  signal.addEventListener('abort', stop);
  let last = '';
  const lines = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      if (stream === child.stdout && line.startsWith('{')) last = line;
      else if (line.trim()) report(`  ${line}`);
    }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await Promise.all(lines);
  signal.removeEventListener('abort', stop);
  clearTimeout(late);
  signal.throwIfAborted();
  if (code !== 0) throw new StartupError(`"capuy ${args.join(' ')}" failed; what it said stands above.`);
  return last ? (JSON.parse(last) as Record<string, unknown>) : {};
}
