import type { Query } from '@capuy/database';
import type { Head } from './head.js';

/** Heads of the database after a number, in order. */
export function headsAfter(query: Query, number: number): Promise<Head[]> {
  return query<Head>(
    `select number::integer, seq::text, encode(hash, 'hex') as hash, below::text, kid,
       to_char(signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "signedAt",
       rtrim(translate(encode(signature, 'base64'), '+/' || chr(10), '-_'), '=') as signature
     from audit.head where number > $1 order by audit.head.number`,
    [number],
  );
}
