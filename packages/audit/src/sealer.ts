import type { Query } from '@capuy/database';
import pg from 'pg';
import { AuditKeyFile } from './audit-key-file.js';
import type { AuditKeys } from './audit-keys.js';
import { headIsSigned } from './head.js';
import { HeadFile } from './head-file.js';
import { headsAfter } from './heads-of.js';
import { seal } from './seal.js';

export interface SealerOptions {
  /** Which log: the service's name. */
  chain: string;
  ownerUrl: string;
  secretsFolder: string;
  report(level: 'info' | 'warn' | 'error', message: string, fields?: Readonly<Record<string, unknown>>): void;
  /** Milliseconds between two looks; a second unless told. */
  interval?: number;
}

/** One sealer for a database, whatever the number of processes. */
const LOCK = 7_240_715;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Months that are ready before they are needed. */
const AHEAD = 3;

/**
 * Seals a database's log each second, as the owner, on a connection of its own: the application can write no seal. Whoever
 * holds the advisory lock works; when its process dies the lock goes with the connection and another goes on from the last
 * head. A head stands in the database before it stands in the file; what is missing there is written at the next look.
 */
export class Sealer {
  readonly #file: HeadFile;
  readonly #keys: AuditKeyFile;
  #client: pg.Client | undefined;
  /** Whether the connection holds the lock. */
  #mine = false;
  #working: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #maintained = 0;
  #filed: number | undefined;

  constructor(readonly options: SealerOptions) {
    this.#keys = new AuditKeyFile(options.secretsFolder);
    this.#file = HeadFile.of(options.chain, options.secretsFolder);
  }

  start(): this {
    this.#next(0);
    return this;
  }

  /** Seals what is committed by now, and stops. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#working;
    await this.#look().catch(() => {});
    await this.#client?.end().catch(() => {});
  }

  #next(pause: number): void {
    this.#timer = setTimeout(() => {
      this.#working = this.#lookOrReport();
      void this.#working.then(() => (this.#stopped ? undefined : this.#next(this.options.interval ?? 1000)));
    }, pause).unref();
  }

  async #look(): Promise<void> {
    const client = (this.#client ??= await connect(this.options.ownerUrl));
    const query: Query = async (text, values = []) => (await client.query(text, values as unknown[])).rows;
    this.#mine ||= (await query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK]))[0]?.mine === true;
    if (!this.#mine) return;
    await this.#maintain(query);
    const keys = this.#currentKeys();
    let more = true;
    while (more) {
      await query('begin');
      try {
        more = (await seal(query, this.options.chain, keys)) !== null;
        await query('commit');
      } catch (error) {
        await query('rollback');
        throw error;
      }
    }
    await this.#fileHeads(query, keys);
  }

  /** Appends what the database has and the file has not; never what is not signed. */
  async #fileHeads(query: Query, { known }: AuditKeys): Promise<void> {
    this.#filed ??= this.#file.read().heads.at(-1)?.number ?? 0;
    const heads = await headsAfter(query, this.#filed);
    const signed = heads.filter((head) => headIsSigned(this.options.chain, head, known.get(head.kid)));
    if (signed.length === 0) return;
    this.#file.append(signed);
    this.#filed = signed.at(-1)?.number;
  }

  #currentKeys(): AuditKeys {
    return this.#keys.current((reason) => {
      this.options.report('error', 'the keys of the audit log are refused, the old ones go on', { service: this.options.chain, reason });
    });
  }

  async #maintain(query: Query): Promise<void> {
    if (Date.now() - this.#maintained < DAY_MS) return;
    await query(`select set_config('lock_timeout', '2000', false)`);
    await query(
      `select audit.make_partitions((now() at time zone 'Asia/Ho_Chi_Minh')::date, ((now() + interval '${AHEAD} months') at time zone 'Asia/Ho_Chi_Minh')::date)`,
    );
    this.#maintained = Date.now();
  }

  async #lookOrReport(): Promise<void> {
    try {
      await this.#look();
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      this.options.report('warn', 'the audit log waits to be sealed', { service: this.options.chain, reason });
      const lost = this.#client;
      this.#client = undefined;
      this.#mine = false;
      await lost?.end().catch(() => {});
    }
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'capuy-audit', keepAlive: true, connectionTimeoutMillis: 5000 });
  // Told by the next statement.
  client.on('error', () => {});
  await client.connect();
  return client;
}
