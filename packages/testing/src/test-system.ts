import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { freePort, ROOT, type DemoAccount, type Run } from '@capuy/local';

export interface TestSystemOptions {
  readonly port?: number;
  /** Of `npm start`: `--empty`, `--full`. */
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface TestSystem {
  /** http://localhost:PORT */
  readonly url: string;
  readonly dataFolder: string;
  readonly accounts: readonly DemoAccount[];
  /** Pids, ports and database URLs. */
  run(): Run;
  /** Runs a command of the administration CLI on this system; its JSON answer. */
  capuy(...args: string[]): Promise<Record<string, unknown>>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * The whole system, as `npm start` runs it after the build, on a throw-away data folder without fsync; with the national
 * tree when `env` gives its folder.
 */
export async function startSystem({ port, options = [], env = {} }: TestSystemOptions = {}): Promise<TestSystem> {
  const dataFolder = mkdtempSync('/var/tmp/capuy-test-system-');
  chmodSync(dataFolder, 0o711);
  const environment = {
    ...process.env,
    NODE_OPTIONS: undefined,
    CAPUY_DATA: dataFolder,
    CAPUY_FSYNC: 'off',
    CAPUY_NATIONAL_DATA: '',
    PORT: String(port ?? (await freePort())),
    ...env,
  };
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'infra/local/dist/main.js'), ...options], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = (): void => void child.kill('SIGTERM');
  process.once('exit', kill);
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => said.push(line));
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    child.kill('SIGTERM');
    await exited;
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const awaited = environment.CAPUY_NATIONAL_DATA && !options.includes('--empty') ? 'the national tree ' : 'ready ';
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith(awaited) && resolve());
  });
  const isReady = await Promise.race([ready.then(() => true), exited.then(() => false)]);
  if (!isReady || said.some((line) => line.startsWith('the national tree is not'))) {
    const logs = said.join('\n');
    await stop();
    throw new Error(`the system did not start:\n${logs}`);
  }
  const demoFile = join(dataFolder, 'demo.json');
  return {
    url: `http://localhost:${environment.PORT}`,
    dataFolder,
    accounts: readJson<{ accounts?: DemoAccount[] }>(demoFile)?.accounts ?? [],
    run: () => readJson<Run>(join(dataFolder, 'run.json')) as Run,
    capuy: (...args) => capuy(args, environment),
    stop,
  };
}

function capuy(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Record<string, unknown>> {
  const main = join(ROOT, 'infra/cli/dist/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...args, '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const last = output.trimEnd().split('\n').at(-1) ?? '';
      if (code === 0) resolve(JSON.parse(last) as Record<string, unknown>);
      else reject(new Error(`capuy ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
