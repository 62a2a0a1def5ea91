import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE_FLAGS } from '@capuy/local';

export interface ChildOptions {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its log goes. */
  readonly folder: string;
  /** Absent: it tells its port by a message when it is ready. */
  readonly readyUrl?: string;
}

export interface Child {
  readonly pid: number;
  /** What it told, else 0. */
  readonly port: number;
  stop(): Promise<void>;
}

const READY_MS = 60_000;
const DRAIN_MS = 5000;

/** A Node process of its own, whose CPU can be read apart. Resolves when it is ready; rejects with its last words. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, script, env, folder, readyUrl } = options;
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, 'a', 0o600);
  const profile = process.env['CAPUY_BENCH_PROFILE'] === name ? ['--cpu-prof', `--cpu-prof-dir=${process.cwd()}/tests/load/results`] : [];
  const child = spawn(process.execPath, [...NODE_FLAGS, ...profile, script], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const abandon = (): void => void child.kill('SIGKILL');
  process.once('exit', abandon);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = setTimeout(abandon, DRAIN_MS);
    await exited;
    clearTimeout(late);
    process.off('exit', abandon);
  };
  const port = await Promise.race([readyUrl === undefined ? toldPort(child) : answers(readyUrl, child), exited.then(() => undefined)]);
  if (port === undefined) {
    await stop();
    throw new Error(`${name} did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
  }
  return { pid: child.pid ?? 0, port, stop };
}

function toldPort(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), READY_MS);
    child.once('message', (message) => {
      clearTimeout(late);
      resolve((message as { port: number }).port);
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<number | undefined> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until && child.exitCode === null) {
    const ready = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return 0;
    await sleep(100);
  }
  return undefined;
}
