import type { Query } from './database.js';

const RECORD = /\binsert\s+into\s+audit\.record\b/iu;

/** Watches one transaction for its audit record. */
export class AuditWatch {
  #audited = false;

  constructor(readonly inner: Query) {}

  readonly query: Query = (text, values) => {
    if (RECORD.test(text)) this.#audited = true;
    return this.inner(text, values);
  };

  /** Throws where the transaction wrote and nobody was told of it: it is rolled back. A transaction that only read has no number. */
  async requireAudit(): Promise<void> {
    if (this.#audited) return;
    const [left] = await this.inner<{ silent: boolean }>(
      `select pg_current_xact_id_if_assigned() is not null and coalesce(current_setting('app.unaudited', true), '') = '' as silent`,
    );
    if (left?.silent) throw new Error('a change without a record in the audit was rolled back');
  }
}

/** Says in the transaction why what it writes needs no record of its own: the progress of a job, a second click. */
export async function unaudited(query: Query, why: string): Promise<void> {
  await query(`select set_config('app.unaudited', $1, true)`, [why]);
}
