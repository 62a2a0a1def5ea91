import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

import {
  dataFolder,
  externalDatabases,
  lockInstallation,
  openDatabases,
  readRun,
  reapLeftRun,
  settleInstallation,
  settleSecrets,
  type DatabaseEnvironment,
  type Installation,
  type WebFolder,
} from '@capuy/local';

import type { CommandContext } from './command-context.js';
import { createProgress } from './progress.js';

export interface SessionOptions {
  readonly command: string;
  readonly account: string;
  readonly json: boolean;
  readonly scratch: boolean;
  readonly signal: AbortSignal;
}

/** The context of one command, and what has to be put away after it. */
export class Session implements CommandContext {
  readonly account: string;
  readonly json: boolean;
  readonly signal: AbortSignal;
  #opened: Promise<DatabaseEnvironment> | undefined;
  #installation: Installation | undefined;
  #cleanup: (() => void | Promise<void>)[] = [];

  constructor(private readonly options: SessionOptions) {
    this.account = options.account;
    this.json = options.json;
    this.signal = options.signal;
  }

  databases(): Promise<DatabaseEnvironment> {
    this.#opened ??= this.open();
    return this.#opened;
  }

  async secrets(): Promise<string> {
    await this.databases();
    return this.installation().secrets;
  }

  async webFolder(): Promise<WebFolder> {
    const installation = this.installation();
    await settleSecrets(installation.secrets);
    return installation;
  }

  path(text: string): string {
    return isAbsolute(text) ? text : resolve(process.env['INIT_CWD'] ?? process.cwd(), text);
  }

  print(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  progress(title: string): ReturnType<typeof createProgress> {
    return createProgress(title, process.stdout);
  }

  /** Stops what was started for this command; safe to call twice. */
  async close(): Promise<void> {
    await this.#opened?.catch(() => undefined);
    for (const step of this.#cleanup.splice(0).toReversed()) await step();
  }

  installation(): Installation {
    this.#installation ??= settleInstallation(this.options.scratch ? this.scratchFolder() : dataFolder(process.env));
    return this.#installation;
  }

  private async open(): Promise<DatabaseEnvironment> {
    const installation = this.installation();
    const running = readRun(installation.runFile);
    if (running) return running.databases;
    const external = this.options.scratch ? undefined : externalDatabases(process.env);
    const unlock = lockInstallation(installation, `capuy ${this.options.command}`);
    this.#cleanup.push(unlock);
    reapLeftRun(installation.runFile);
    const { environment, cluster } = await openDatabases(installation, external);
    if (cluster) this.#cleanup.push(() => cluster.stop());
    return environment;
  }

  private scratchFolder(): string {
    const folder = mkdtempSync(join('/var/tmp', 'capuy-scratch-'));
    chmodSync(folder, 0o711); // the database user has to walk in
    this.#cleanup.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
    return folder;
  }
}
