import type pg from 'pg';
import { inTransaction } from '../transaction.js';
import type { EntryFilter } from './entry-filter.js';

/** One record: `subject` is the `sub` of whoever acted, `ownerSubject` of the account that it was about. */
export interface Entry {
  id: string;
  at: string;
  act: string;
  reading: boolean;
  subject: string | null;
  ownerSubject: string | null;
  ownerName: string | null;
}

/** What somebody did with their own account names nobody else: they acted themselves. */
const ACTOR = `coalesce(r.detail ->> 'by', u.subject)`;
const ENTRIES = `
select r.id, r.at::text as at, r.act, r.reading, ${ACTOR} as subject, u.subject as "ownerSubject", u.name as "ownerName"
from audit.record r left join identity.user_account u on u.id = r.entity_id
where ($1::timestamptz is null or r.at >= $1) and ($2::timestamptz is null or r.at < $2) and ($3::text is null or r.act = $3)
  and ($4::text is null or ${ACTOR} = $4) and ($5::text[] is null or u.subject = any ($5))
  and ($6::timestamptz is null or (r.at, r.id) < ($6, $7::uuid))
order by r.at desc, r.id desc limit $8`;

/** Records of the log, latest first. That they were read is one too, before they leave. */
export function readEntries(pool: pg.Pool, { by, from, to, act, actor, subjects, after, first }: EntryFilter): Promise<Entry[]> {
  return inTransaction(pool, async (client) => {
    await client.query(`select set_config('app.capability', 'audit:read', true)`);
    await client.query(
      `insert into audit.record (capability, act, entity, reading, detail) values ('audit:read', 'readAuditLog', 'AuditEntry', true, $1)`,
      [JSON.stringify({ by })],
    );
    const { rows } = await client.query<Entry>(ENTRIES, [from, to, act, actor, subjects, after?.[0] ?? null, after?.[1] ?? null, first]);
    return rows;
  });
}
