import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { awaitReady } from './await-ready.js';
import { DatabaseKeeper } from './database-keeper.js';
import { loadDemoData, loadNationalTree } from './demo-data.js';
import { deployWeb } from './deploy-web.js';
import type { Environment } from './environment.js';
import { emptyInstallation, ROOT, settleInstallation, type Installation } from './installation.js';
import { lockInstallation } from './installation-lock.js';
import { openDatabases, startCluster, type OpenDatabases } from './open-databases.js';
import { identify } from './process-identity.js';
import { checkPublicPort } from './public-port.js';
import { timed, type Report } from './report.js';
import { reapLeftRun, writeRun } from './run-file.js';
import { postgresPasswords } from './secrets.js';
import { PROGRAMS, serviceDefinitions, type Programs } from './service-definitions.js';
import { ServiceProcess } from './service-process.js';
import { StartupError } from './startup-error.js';

export interface SystemOptions {
  readonly told: Environment;
  readonly reset: boolean;
  /** undefined: no demo data. */
  readonly demo: 'quick' | 'full' | undefined;
  readonly report: Report;
  /** Called when the running system cannot go on. */
  readonly onFailure: (error: unknown) => void;
  readonly programs?: Programs;
  readonly frontends?: string;
}

/** Milliseconds that the gateway, the services and PostgreSQL get to stop: 5 s together. */
const PATIENCE = { gateway: 1_500, services: 2_000, database: 1_500 };

/** The supervisor: everything of one installation, started in order and stopped in the opposite one. */
export class System {
  readonly installation: Installation;
  readonly #abort = new AbortController();
  #services: ServiceProcess[] = [];
  #databases: OpenDatabases | undefined;
  #keeper: DatabaseKeeper | undefined;
  #unlock: (() => void) | undefined;
  #ready = false;
  #loading: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(private readonly options: SystemOptions) {
    this.installation = settleInstallation(options.told.dataFolder);
  }

  get url(): string {
    return this.options.told.publicUrl;
  }

  /** Returns when everything answers and the demo data is in. Stop it after a failure, too. */
  async start(): Promise<void> {
    const { told, report, reset, demo } = this.options;
    const { installation } = this;
    if (reset && told.databases) {
      throw new StartupError('--reset empties the built-in database only; empty an outside one yourself.');
    }
    this.#unlock = lockInstallation(installation, 'npm start');
    await checkPublicPort(told.port);
    reapLeftRun(installation.runFile);
    if (reset) emptyInstallation(installation);
    this.noteFirstStart();
    if (installation.postgres !== join(installation.data, 'postgres')) {
      report(`the database user cannot reach ${installation.data}; the database is in ${installation.postgres}`);
    }
    await timed(report, told.databases ? 'outside databases' : 'database', () => this.openDatabases());
    this.#abort.signal.throwIfAborted();
    deployWeb(this.options.frontends ?? join(ROOT, 'frontends'), installation, report);
    await timed(report, 'services', () => this.startServices());
    if (demo) {
      this.#loading = loadDemoData(installation, demo, report, this.#abort.signal);
      await this.#loading;
    }
    rmSync(installation.firstStartFile, { force: true });
    this.#ready = true;
    this.record();
  }

  /** After the start, because it takes a minute: the tree of the country, where demo data is wanted and the folder is there. */
  async loadNationalTree(): Promise<void> {
    const { told, report, demo } = this.options;
    if (!demo || !told.nationalData) return;
    this.#loading = loadNationalTree(this.installation, told.nationalData, report, this.#abort.signal);
    await this.#loading;
  }

  /** Drains and stops everything; nothing is left when it returns. */
  stop(): Promise<void> {
    this.#stopped ??= this.stopAll();
    return this.#stopped;
  }

  /** Without any patience, for a second Ctrl-C. */
  kill(): void {
    for (const service of this.#services) service.kill();
    void this.#keeper?.stop(0);
  }

  /** A first start that never got to the end holds half of the demo data and nobody's work: begin again. */
  private noteFirstStart(): void {
    const { told, report } = this.options;
    if (told.databases) return;
    const { firstStartFile, postgres } = this.installation;
    if (existsSync(firstStartFile)) {
      report('the first start was interrupted; beginning again');
      emptyInstallation(this.installation);
    }
    if (!existsSync(join(postgres, 'PG_VERSION'))) writeFileSync(firstStartFile, '');
  }

  private async openDatabases(): Promise<void> {
    const { told, report, onFailure } = this.options;
    const databases = await openDatabases(this.installation, told.databases, told.durable);
    this.#databases = databases;
    if (!databases.cluster) return;
    const password = postgresPasswords(this.installation.secrets)['postgres'] ?? '';
    this.#keeper = new DatabaseKeeper(
      databases.cluster,
      (port) => startCluster(this.installation, password, told.durable, port),
      report,
      () => this.record(),
      onFailure,
    );
  }

  private async startServices(): Promise<void> {
    const { told, report, programs = PROGRAMS } = this.options;
    if (!this.#databases) return;
    const definitions = await serviceDefinitions(
      programs,
      told,
      this.installation,
      this.#databases.environment,
      this.options.demo !== undefined,
    );
    this.#services = definitions.map((definition) => new ServiceProcess(definition, this.installation.logs, report, () => this.record()));
    for (const service of this.#services) service.start();
    await awaitReady(this.#services, this.#abort.signal);
  }

  private async stopAll(): Promise<void> {
    this.#abort.abort();
    const gateway = this.#services.find(({ definition }) => definition.name === 'gateway');
    await Promise.all([gateway?.stop(PATIENCE.gateway), this.#loading.catch(() => undefined)]);
    await Promise.all(this.#services.map((service) => service.stop(PATIENCE.services)));
    await (this.#keeper ?? this.#databases?.cluster)?.stop(PATIENCE.database);
    if (this.#unlock) reapLeftRun(this.installation.runFile);
    this.#unlock?.();
  }

  private record(): void {
    const me = identify(process.pid);
    if (!me || !this.#databases || this.#stopped) return;
    const processes = [
      ...(this.#keeper ? [{ name: 'postgres', pid: this.#keeper.pid, port: this.#keeper.port }] : []),
      ...this.#services.map(({ definition: { name, port }, pid }) => ({ name, pid: pid ?? 0, port })),
    ].flatMap(({ name, pid, port }) => {
      const identity = identify(pid);
      return identity ? [{ ...identity, name, port }] : [];
    });
    writeRun(this.installation.runFile, {
      ...me,
      url: this.options.told.publicUrl,
      ready: this.#ready,
      processes,
      databases: this.#databases.environment,
    });
  }
}
