import { setTimeout as sleep } from 'node:timers/promises';
import type { Query } from './database.js';

/** How long a reader waits for its own write to arrive: longer than any lag that is not a fault. */
const PATIENCE_MS = 2000;

/**
 * Waits until the marker row of a change has been replicated here. False after two seconds: the caller
 * answers RETRY. `query` must see new commits, so it runs outside a repeatable-read transaction.
 */
export async function waitForMarker(query: Query, marker: string): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  for (let pause = 2; ; pause = Math.min(pause * 2, 50)) {
    const rows = await query('select 1 from organization.change_marker where id = $1', [marker]);
    if (rows.length > 0) return true;
    if (Date.now() + pause > end) return false;
    await sleep(pause);
  }
}
