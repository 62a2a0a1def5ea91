import type { Database } from '@capuy/database';
import { log } from '@capuy/subgraph';

/** Milliseconds between two looks: what may no longer be undone is kept at most a quarter of a day longer. */
const PAUSE_MS = 6 * 60 * 60 * 1000;

/** Deletes what merged records were, once it can no longer be undone; now and from time to time. Answers how to stop. */
export function forgetMerges(database: Database): () => void {
  const forget = (): void => {
    const day = process.env['CAPUY_TODAY'];
    database
      .write({ accountId: null, capability: 'job:run', ...(day ? { today: day } : {}) }, (_manager, query) =>
        query<{ n: number }>('select organization.forget_merges() as n'),
      )
      .then(
        ([row]) => (row?.n ?? 0) > 0 && log('info', 'what merged records were is forgotten', { merges: row?.n }),
        (error: unknown) => log('error', 'forgetting merges failed', { error: error instanceof Error ? error.message : String(error) }),
      );
  };
  forget();
  const timer = setInterval(forget, PAUSE_MS);
  timer.unref();
  return () => clearInterval(timer);
}
