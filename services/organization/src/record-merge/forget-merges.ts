import { type Database, unaudited } from '@capuy/database';
import { log } from '@capuy/subgraph';

/** Milliseconds between two looks: what may no longer be undone is kept at most a quarter of a day longer. */
const PAUSE_MS = 6 * 60 * 60 * 1000;
/** By no account: the service itself. */
const FORGOTTEN = `insert into audit.record (capability, act, entity, detail) values ('job:run', 'forgetMerges', 'RecordMerge', $1)`;

/** Deletes what merged records were, once it can no longer be undone; now and from time to time. Answers how to stop. */
export function forgetMerges(database: Database): () => void {
  const forget = (): void => {
    const day = process.env['CAPUY_TODAY'];
    database
      .write({ accountId: null, capability: 'job:run', ...(day ? { today: day } : {}) }, async (_manager, query) => {
        const [row] = await query<{ n: number }>('select organization.forget_merges() as n');
        if (row?.n) await query(FORGOTTEN, [JSON.stringify({ merges: row.n })]);
        else await unaudited(query, 'nothing was due');
        return row?.n ?? 0;
      })
      .then(
        (merges) => merges > 0 && log('info', 'what merged records were is forgotten', { merges }),
        (error: unknown) => log('error', 'forgetting merges failed', { error: error instanceof Error ? error.message : String(error) }),
      );
  };
  forget();
  const timer = setInterval(forget, PAUSE_MS);
  timer.unref();
  return () => clearInterval(timer);
}
