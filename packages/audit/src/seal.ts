import type { Query } from '@capuy/database';
import type { AuditKeys } from './audit-keys.js';
import { type Head, signHead } from './head.js';
import { BEGINNING, linkHash, type RecordText, SEALED_COLUMNS } from './sealed-record.js';

/** Records chained in one transaction: a second's work is far below it, a backlog takes several. */
const BATCH = 5000;

interface Unsealed {
  id: string;
  at: string;
  xid: string;
  record: RecordText;
}

/**
 * Chains what is committed and not yet chained, below every transaction that is still under way, so that nothing can come
 * before it any more; signs the new head. Null where there is nothing. Inside a transaction of the owner.
 */
export async function seal(query: Query, chain: string, keys: AuditKeys, now = new Date()): Promise<Head | null> {
  const [last] = await query<{ number: number; seq: string; hash: Buffer; below: string }>(
    `select number::integer, seq::text, hash, below::text from audit.head order by audit.head.number desc limit 1`,
  );
  // Ends at the snapshot's xmin. The link is asked too: a batch may have ended within a transaction's records.
  const rows = await query<Unsealed & { below: string }>(
    `select r.id, r.at::text, r.xid::text, ${SEALED_COLUMNS} as record, pg_snapshot_xmin(pg_current_snapshot())::text as below
     from audit.record r
     where r.xid >= $1::text::xid8 and r.xid < pg_snapshot_xmin(pg_current_snapshot())
       and not exists (select from audit.link l where l.record_id = r.id)
     order by r.xid, r.id limit ${BATCH}`,
    [last?.below ?? '0'],
  );
  const end = rows.at(-1);
  if (!end) return null;
  let seq = BigInt(last?.seq ?? 0);
  let hash = last?.hash ?? BEGINNING;
  const hashes: string[] = [];
  for (const row of rows) {
    hash = linkHash(hash, ++seq, row.record);
    hashes.push(`\\x${hash.toString('hex')}`);
  }
  await query(
    `insert into audit.link (seq, record_id, record_at, hash)
     select $1::bigint + n, id, at, hash from unnest($2::uuid[], $3::timestamptz[], $4::bytea[]) with ordinality u (id, at, hash, n)`,
    [last?.seq ?? '0', rows.map(({ id }) => id), rows.map(({ at }) => at), hashes],
  );
  const head = signHead(
    chain,
    {
      number: (last?.number ?? 0) + 1,
      seq: String(seq),
      hash: hash.toString('hex'),
      below: rows.length < BATCH ? end.below : end.xid,
      signedAt: now.toISOString(),
      kid: keys.kid,
    },
    keys.signing,
  );
  await query(
    `insert into audit.head (number, seq, hash, below, signed_at, kid, signature) values ($1, $2, $3, $4::text::xid8, $5, $6, $7)`,
    [head.number, head.seq, hash, head.below, head.signedAt, head.kid, Buffer.from(head.signature, 'base64url')],
  );
  return head;
}
