import { type Database, type Query, unaudited } from '@capuy/database';
import { Accounts, DomainError, log, type Actor } from '@capuy/subgraph';
import pg from 'pg';
import type { Progress } from '../reorganization/planner.js';
import type { JobKind } from './job.js';

/** Does one kind of job; what it returns is kept as the job's result. */
export type JobWork = (actor: Actor, subjectId: string, progress: Progress) => Promise<object>;

interface Waiting {
  id: string;
  kind: JobKind;
  subject_id: string;
  account_id: string;
  issuer: string;
  external_subject: string;
}

/** Milliseconds between two looks at the queue: what a person may wait before their work begins. */
const PAUSE_MS = 500;
/** First half of the advisory lock that says that a process is at work on a job. */
const LOCK = 7_240_715;

/** The account under which the queue is looked at. */
const SYSTEM = { accountId: '00000000-0000-7000-8000-000000000002', capability: 'job:run' };

class Cancelled extends Error {}

/**
 * Takes jobs one after the other. A running job is held by a session lock: where a process was killed the lock is
 * gone with its connection, and the next look begins the job again. That is safe, since what a job does it does in
 * one transaction.
 */
export class JobRunner {
  #stopped = false;
  #loop: Promise<void> | undefined;
  #wake: (() => void) | undefined;

  constructor(
    readonly database: Database,
    readonly accounts: Accounts,
    readonly works: Readonly<Record<JobKind, JobWork>>,
    /** URL of the application role, for the connection that holds the lock. */
    readonly url: string,
  ) {}

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Lets a job that runs come to its end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const worked = await this.#next().catch((error: unknown) => {
        log('error', 'looking for jobs failed', { error: error instanceof Error ? error.message : String(error) });
        return false;
      });
      if (!worked && !this.#stopped) await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Works on the first job that nobody holds. False: there is none. */
  async #next(): Promise<boolean> {
    const waiting = await this.database.read(SYSTEM, (query) => query<Waiting>(WAITING));
    for (const job of waiting) {
      const holder = new pg.Client({ connectionString: this.url, application_name: 'capuy-organization-job' });
      await holder.connect();
      try {
        const { rows } = await holder.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [LOCK, job.id]);
        if (!rows[0]?.held || !(await this.#stillWaiting(job))) continue;
        await this.#work(job);
        return true;
      } finally {
        await holder.end();
      }
    }
    return false;
  }

  async #stillWaiting({ id }: Waiting): Promise<boolean> {
    return (await this.database.read(SYSTEM, (query) => query<Waiting>(WAITING))).some((job) => job.id === id);
  }

  async #work(job: Waiting): Promise<void> {
    const tell = (text: string, values: readonly unknown[]): Promise<{ cancel_requested: boolean }[]> =>
      this.#write(job, (query) =>
        query(`update organization.job set ${text} where id = $1 returning cancel_requested`, [job.id, ...values]),
      );
    const progress: Progress = async (step, done, total) => {
      const [row] = updated(await tell('step = $2, done = $3, total = $4', [step, done, total]));
      if (row?.cancel_requested) throw new Cancelled('cancelled');
    };
    try {
      await tell(`status = 'RUNNING', started_at = coalesce(started_at, now()), step = $2`, ['']);
      const work = this.works[job.kind];
      const result = await work(await this.#actor(job), job.subject_id, progress);
      await tell(`status = 'DONE', finished_at = now(), result = $2, done = coalesce(total, done)`, [JSON.stringify(result)]);
    } catch (error) {
      // Nothing was done: the job stays as it is, and begins again once the database is back.
      if (isConnectionLost(error)) throw error;
      const cancelled = error instanceof Cancelled;
      if (!cancelled)
        log('error', 'a job failed', { job: job.id, kind: job.kind, error: error instanceof Error ? error.message : String(error) });
      await tell('status = $2, finished_at = now(), error = $3', [
        cancelled ? 'CANCELLED' : 'FAILED',
        cancelled ? null : JSON.stringify(told(error)),
      ]);
    }
  }

  /** The account as it stands now: a role that ended since does not carry the job any more. */
  #actor(job: Waiting): Promise<Actor> {
    return this.accounts.actor({
      subject: job.external_subject,
      userIssuer: job.issuer,
      kind: 'user',
      sessionStart: Number.MAX_SAFE_INTEGER / 1000,
      amr: [],
    });
  }

  #write<T>(job: Waiting, work: (query: Query) => Promise<T>): Promise<T> {
    return this.database.write({ accountId: job.account_id, capability: 'job:cancel' }, async (_, query) => {
      await unaudited(query, 'how far a job is: what it does has a record of its own');
      return work(query);
    });
  }
}

const WAITING = `
select j.id, j.kind, j.subject_id, j.account_id, a.issuer, a.external_subject
from organization.job j join organization.account a on a.id = j.account_id
where j.status in ('QUEUED', 'RUNNING')
order by j.created_at limit 20`;

const LOST = new Set(['57P01', '57P02', '57P03', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

function isConnectionLost(error: unknown): boolean {
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return LOST.has(code) || message.startsWith('Connection terminated');
}

/** TypeORM answers an UPDATE with its rows and their number. */
function updated<Row>(answer: Row[] | [Row[], number]): Row[] {
  return Array.isArray(answer[0]) ? answer[0] : (answer as Row[]);
}

function told(error: unknown): { code: string; message: string; decisionNumber: string | null } {
  if (!(error instanceof DomainError)) return { code: 'INTERNAL', message: 'something went wrong', decisionNumber: null };
  const params = error.extensions['params'] as { number?: string | null } | undefined;
  return { code: error.code, message: error.message, decisionNumber: params?.number ?? null };
}
