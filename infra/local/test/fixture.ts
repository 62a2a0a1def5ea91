import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { freePort, type Run } from '../src/index.js';

/** A service that answers with the names of the variables it got, and drains when told. */
export const SERVICE = `
import { createServer } from 'node:http';
const names = Object.keys(process.env).filter((name) => /_URL$|^CAPUY_|^PORT$|^WEB_ROOT$/.test(name));
const server = createServer((_, answer) => answer.end(JSON.stringify(names)));
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => server.close(() => process.exit(0)).closeAllConnections());
`;

/** A folder with an installation and programs of its own; everything in it is gone after `remove`. */
export class Fixture {
  readonly folder = mkdtempSync('/var/tmp/capuy-local-test-');
  readonly data = join(this.folder, 'data');
  readonly started: Started[] = [];

  constructor() {
    chmodSync(this.folder, 0o711);
    for (const name of ['organization', 'meetings', 'identity', 'gateway']) this.program(name, SERVICE);
    mkdirSync(join(this.folder, 'frontends/shell/dist'), { recursive: true });
    writeFileSync(join(this.folder, 'frontends/shell/dist/index.html'), '<!doctype html><html lang="vi"></html>');
  }

  program(name: string, source: string): void {
    mkdirSync(join(this.folder, name, 'dist'), { recursive: true });
    writeFileSync(join(this.folder, name, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(this.folder, name, 'dist/main.js'), source);
  }

  /** Runs the built supervisor over the programs. */
  start(options: readonly string[] = [], env: NodeJS.ProcessEnv = {}, wrap: readonly string[] = []): Started {
    const harness = join(import.meta.dirname, 'harness.mjs');
    const [command = '', ...args] = [...wrap, process.execPath, harness, this.folder, ...options];
    const child = spawn(command, args, {
      env: { PATH: process.env['PATH'], CAPUY_DATA: this.data, CAPUY_FSYNC: 'off', CAPUY_NATIONAL_DATA: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Started(child);
    this.started.push(started);
    return started;
  }

  /** Starts it on a free port and waits until it is ready. */
  async ready(options: readonly string[] = ['--empty'], env: NodeJS.ProcessEnv = {}): Promise<{ system: Started; port: number; run: Run }> {
    const port = Number(env['PORT'] ?? (await freePort()));
    const system = this.start(options, { PORT: String(port), ...env });
    await system.saysReady();
    return { system, port, run: this.run() };
  }

  run(): Run {
    return JSON.parse(readFileSync(join(this.data, 'run.json'), 'utf8')) as Run;
  }

  /** Processes whose command line names this folder. */
  processes(): string[] {
    return readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && pid !== String(process.pid))
      .map((pid) => read(`/proc/${pid}/cmdline`))
      .filter((command) => command.includes(this.folder));
  }

  async remove(): Promise<void> {
    for (const { child, exited } of this.started) {
      child.kill('SIGTERM');
      await exited;
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

export class Started {
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;

  constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.lines.push(line));
    }
    this.exited = new Promise((resolve) => child.once('close', resolve));
  }

  /** The exit code; fails with all that was said where it is still running after `patience` milliseconds. */
  async gaveUp(patience = 100_000): Promise<number | null> {
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error(`still running after ${patience / 1000} s:\n${this.lines.join('\n')}`)), patience);
    });
    return Promise.race([this.exited, tooLate]).finally(() => clearTimeout(late));
  }

  async saysReady(): Promise<void> {
    await this.says(/^ready /);
  }

  /** Waits for a line; fails with all that was said when the process ends first. */
  async says(pattern: RegExp): Promise<void> {
    let ended = false;
    void this.exited.then(() => (ended = true));
    while (!this.lines.some((line) => pattern.test(line))) {
      if (ended) throw new Error(`ended without "${pattern}":\n${this.lines.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** A built remote as the frontend's build leaves it. */
export function writeRemote(folder: string, name: string, content: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'remote.json'),
    JSON.stringify({
      name,
      title: { vi: 'Tổ chức', en: 'Organization' },
      path: `/${name}`,
      functions: ['ORGANIZATION'],
      expose: './module',
    }),
  );
  writeFileSync(join(folder, 'mf-manifest.json'), '{}');
  writeFileSync(join(folder, 'documents.json'), '{}');
  writeFileSync(join(folder, 'assets/main.js'), content);
  return folder;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
