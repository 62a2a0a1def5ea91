import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { NODE_FLAGS } from './node-flags.js';
import type { Report } from './report.js';

export interface ServiceDefinition {
  readonly name: string;
  /** Holds dist/main.js. */
  readonly folder: string;
  readonly port: number;
  readonly environment: NodeJS.ProcessEnv;
}

/** Milliseconds before the first and the slowest restart; a run longer than STEADY forgets earlier failures. */
const FIRST_DELAY = 250;
const LONGEST_DELAY = 10_000;
const STEADY = 30_000;
/** Bytes above which a log makes room at a start. */
const LOG_LIMIT = 5 * 2 ** 20;

/** One service, started again whenever it dies, later and later. */
export class ServiceProcess {
  readonly logFile: string;
  /** Deaths in a row without a steady run between them. */
  failures = 0;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #restart: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(
    readonly definition: ServiceDefinition,
    logs: string,
    private readonly report: Report,
    /** Called whenever the pid changes. */
    private readonly onChange: () => void,
  ) {
    this.logFile = join(logs, `${definition.name}.log`);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const { name, folder, environment } = this.definition;
    const log = openLog(this.logFile);
    const startedAt = Date.now();
    const follow = join(import.meta.dirname, 'follow-supervisor.js');
    const child = spawn(
      process.execPath,
      [...NODE_FLAGS, '--import', follow, join(folder, 'dist/main.js')],
      // Its own process group, so that Ctrl-C reaches only the supervisor, which stops everything in order.
      { cwd: folder, env: environment, stdio: ['ignore', log, log], detached: true },
    );
    closeSync(log);
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      const ended = (): void => {
        this.#child = undefined;
        resolve();
        if (this.#stopping) return;
        this.failures = Date.now() - startedAt > STEADY ? 1 : this.failures + 1;
        const delay = Math.min(FIRST_DELAY * 2 ** (this.failures - 1), LONGEST_DELAY);
        this.report(`${name} ended (${child.signalCode ?? child.exitCode ?? 'not started'}); starting it again in ${delay} ms`);
        this.onChange();
        this.#restart = setTimeout(() => this.start(), delay);
      };
      child.once('exit', ended);
      child.once('error', ended);
    });
    this.onChange();
  }

  /** Lets it drain for `patience` milliseconds. */
  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (!child) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    await this.#ended;
    clearTimeout(late);
  }

  /** At the end of all patience. */
  kill(): void {
    this.#stopping = true;
    this.#child?.kill('SIGKILL');
  }

  /** What it wrote last, for the person who has to find out why. */
  lastWords(): string {
    const lines = readFileSync(this.logFile, 'utf8').trimEnd().split('\n');
    const telling = lines.findLast((line) => /error|cannot|refused/i.test(line)) ?? lines.at(-1) ?? '';
    try {
      const { msg, message, error } = JSON.parse(telling) as Record<string, unknown>;
      return [msg ?? message, error].filter((part) => typeof part === 'string').join(': ') || telling;
    } catch {
      return telling.trim();
    }
  }
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  } catch {
    // the first start
  }
  return openSync(file, 'a', 0o600);
}
