import { readFileSync } from 'node:fs';
import pg from 'pg';

const EVERY_MS = 300;

/**
 * The most that any one process held in memory while it watched: this one, and the database's backends, without
 * shared buffers. Backends of a server elsewhere cannot be seen and are left out.
 */
export class PeakMemory {
  #peakKiB = 0;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;
  readonly #client: pg.Client;

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url, application_name: 'capuy-peak-memory' });
  }

  async start(): Promise<void> {
    await this.#client.connect();
    this.#timer = setInterval(() => void this.#look(), EVERY_MS);
  }

  /** Mebibytes. */
  async stop(): Promise<number> {
    clearInterval(this.#timer);
    await this.#look();
    await this.#client.end();
    return Math.round(Math.max(this.#peakKiB, field(readStatus('self'), 'VmHWM')) / 1024);
  }

  async #look(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { rows } = await this.#client.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database()');
      for (const { pid } of rows) {
        const status = readStatus(String(pid));
        if (/^Name:\s+postgres/m.test(status)) this.#peakKiB = Math.max(this.#peakKiB, field(status, 'VmRSS') - field(status, 'RssShmem'));
      }
    } catch {
      // The server is going away: what was seen stands.
    } finally {
      this.#busy = false;
    }
  }
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function field(status: string, name: string): number {
  return Number(new RegExp(String.raw`^${name}:\s+(\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
