import type { Query } from '@capuy/database';
import { notFound } from '@capuy/subgraph';

export interface StoredFile {
  id: string;
  organizationId: string;
  purpose: string;
  name: string;
  mediaType: string;
  content: Buffer;
}

/** A file as row-level security lets it be read. Throws NOT_FOUND. */
export async function readFile(query: Query, id: string): Promise<StoredFile> {
  const [row] = await query<StoredFile>(
    `select id, organization_id as "organizationId", purpose, name, media_type as "mediaType", content from organization.stored_file where id = $1`,
    [id],
  );
  if (!row) throw notFound('file');
  return row;
}
