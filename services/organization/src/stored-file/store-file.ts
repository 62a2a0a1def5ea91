import { createHash } from 'node:crypto';
import type { Query } from '@capuy/database';
import type { Actor } from '@capuy/subgraph';

export interface FileToStore {
  organizationId: string;
  purpose: 'EVIDENCE' | 'IMPORT' | 'RESULT' | 'PROOF';
  name: string;
  mediaType: string;
  content: Buffer;
  /** What the sender said to a mark of secrecy that is none. */
  notSecret?: string | null;
}

/** Days for which a table that came in, or a job's result, is kept. */
const KEPT_DAYS = 30;

/** Keeps a file in the transaction of the act it belongs to. The caller has checked what it is, and the reach. */
export async function storeFile(query: Query, actor: Actor, file: FileToStore): Promise<string> {
  const { organizationId, purpose, name, mediaType, content } = file;
  const [row] = await query<{ id: string }>(
    `insert into organization.stored_file (account_id, organization_id, purpose, name, media_type, bytes, sha256, content, expires_on, not_secret)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when $3 not in ('EVIDENCE', 'PROOF') then app.today() + $9::int end, $10) returning id`,
    [
      actor.accountId,
      organizationId,
      purpose,
      name.trim().slice(0, 200) || 'tep',
      mediaType,
      content.length,
      createHash('sha256').update(content).digest('hex'),
      content,
      KEPT_DAYS,
      file.notSecret?.trim().slice(0, 500) || null,
    ],
  );
  return row?.id ?? '';
}
