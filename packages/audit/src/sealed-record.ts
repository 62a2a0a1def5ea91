import { createHash } from 'node:crypto';

/** A record as the chain sees it: every column as the text that PostgreSQL gives, null where it has none. */
export type RecordText = readonly (string | null)[];

/**
 * What is sealed of a record, in this order. The text of each is settled by PostgreSQL: instants as microseconds since
 * 1970, arrays as JSON, so that no session's setting changes it. New columns are only ever added at the end.
 */
export const SEALED_COLUMNS = `array[r.id::text, (extract(epoch from r.at) * 1000000)::bigint::text, r.xid::text, r.account_id::text, r.capability,
  r.act, r.entity, r.entity_id::text, r.organization_id::text, r.decision_id::text, array_to_json(r.fields)::text,
  array_to_json(r.subject_ids)::text, r.reading::text, r.case_id::text, r.detail::text]`;

/** What the first link of a chain follows. */
export const BEGINNING: Buffer = Buffer.alloc(32);

/**
 * The hash of one link: SHA-256 over the hash before it, its number and the record. Each text goes in with its length in
 * bytes before it, so that no two records have the same bytes.
 */
export function linkHash(before: Buffer, seq: bigint, record: RecordText): Buffer {
  const parts = [`${seq};`];
  for (const text of record) parts.push(text === null ? '-;' : `${Buffer.byteLength(text)}:${text};`);
  return createHash('sha256').update(before).update(parts.join('')).digest();
}
