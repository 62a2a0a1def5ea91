import { setTimeout as sleep } from 'node:timers/promises';

import type { PostgresServer } from './postgres.js';
import type { Report } from './report.js';

/** Starts in a row that may fail before the keeper gives up. */
const ATTEMPTS = 5;
const LONGEST_DELAY = 5_000;

/** Starts the embedded cluster again when it dies, at the same port, and gives up when it cannot be started. */
export class DatabaseKeeper {
  #stopping = false;

  constructor(
    private server: PostgresServer,
    private readonly start: (port: number) => Promise<PostgresServer>,
    private readonly report: Report,
    private readonly onChange: () => void,
    private readonly onGivenUp: (error: unknown) => void,
  ) {
    void this.watch();
  }

  get pid(): number {
    return this.server.pid;
  }

  get port(): number {
    return this.server.port;
  }

  async stop(patience: number): Promise<void> {
    this.#stopping = true;
    await this.server.stop(patience);
  }

  private async watch(): Promise<void> {
    for (;;) {
      await this.server.exited;
      if (this.#stopping) return;
      this.report('PostgreSQL ended; starting it again');
      try {
        this.server = await this.again();
      } catch (error) {
        return this.onGivenUp(error);
      }
      this.onChange();
      if (this.#stopping) await this.server.stop();
    }
  }

  private async again(): Promise<PostgresServer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.start(this.server.port);
      } catch (error) {
        if (attempt === ATTEMPTS || this.#stopping) throw error;
        await sleep(Math.min(250 * 2 ** attempt, LONGEST_DELAY));
      }
    }
  }
}
