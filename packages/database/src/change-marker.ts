import { setTimeout as sleep } from 'node:timers/promises';
import type { Query } from './database.js';

/** How long a reader waits for its own write to arrive: longer than any lag that is not a fault. */
const PATIENCE_MS = 2000;

/**
 * Waits until the marker row of a change is visible here. False after two seconds: the caller answers RETRY.
 * `query` must see new commits, so it runs outside a repeatable-read transaction.
 */
export async function waitForMarker(query: Query, marker: string): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    const [row] = await query<{ arrived: boolean }>('select app.arrived($1) as arrived', [marker]);
    if (row?.arrived) return true;
    if (Date.now() + pause > end) return false;
    await sleep(pause);
  }
}
