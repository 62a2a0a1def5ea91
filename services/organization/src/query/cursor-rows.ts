import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Scoped } from '@capuy/subgraph';

/** Rows that one fetch brings. */
const FETCH = 500;

/**
 * Rows of one statement as they are taken, from one snapshot and without ever holding more than a few hundred: a cursor in a
 * transaction that ends with the last row, or once nobody takes them any more.
 */
export async function* cursorRows<Row extends object>(scoped: Scoped, text: string, values: readonly unknown[]): AsyncGenerator<Row> {
  const taken = new PassThrough({ objectMode: true, highWaterMark: FETCH });
  const closed = once(taken, 'close');
  const reading = scoped
    .read(async (query) => {
      await query(`declare leaving no scroll cursor for ${text}`, values);
      for (;;) {
        const rows = await query<Row>(`fetch ${FETCH} from leaving`);
        if (rows.length === 0 || taken.destroyed) break;
        let free = true;
        for (const row of rows) free = taken.write(row);
        if (!free) await Promise.race([once(taken, 'drain'), closed]);
      }
    })
    .then(
      () => void taken.end(),
      (error: unknown) => void taken.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  try {
    yield* taken as AsyncIterable<Row>;
  } finally {
    taken.destroy();
    await reading;
  }
}
