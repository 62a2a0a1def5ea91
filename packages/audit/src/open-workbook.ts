import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Query } from '@capuy/database';
import { type AnySheet, writeWorkbook } from '@capuy/spreadsheet';

/** Runs work in one transaction that ends with it: `scoped.read`. */
type Reading = (work: (query: Query) => Promise<void>) => Promise<void>;

/**
 * A workbook whose sheets are read inside one transaction as it is taken: from one snapshot, and without holding more than a few
 * rows. The transaction ends with the last byte, or once nobody takes them any more. Rejects where the sheets cannot be begun.
 */
export function openWorkbook(read: Reading, sheetsOf: (query: Query) => Promise<AnySheet[]>): Promise<Readable> {
  return new Promise((resolve, reject) => {
    read(async (query) => {
      const workbook = writeWorkbook(await sheetsOf(query));
      resolve(workbook);
      // Whoever takes it is told of a failure by the stream itself.
      await finished(workbook, { writable: false }).catch(() => undefined);
    }).catch(reject);
  });
}
