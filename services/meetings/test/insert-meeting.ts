import type pg from 'pg';
import { accountId } from './people.js';

export interface MeetingRow {
  organizationId: string;
  /** An instant; 07:30 in Vietnam where only a day is given. */
  at: string;
  title?: string;
  type?: string;
  place?: string;
}

/** Puts meetings into the world as its owner; answers their ids in the same order. */
export async function insertMeetings(owner: pg.Client, rows: readonly MeetingRow[]): Promise<string[]> {
  const { rows: made } = await owner.query<{ id: string }>(
    `insert into meetings.meeting (organization_id, type, starts_at, place, title, registered_by)
     select organization_id, type, starts_at, place, title, $6 from
       unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::text[]) as r (organization_id, type, starts_at, place, title) returning id`,
    [
      rows.map((row) => row.organizationId),
      rows.map((row) => row.type ?? 'REGULAR'),
      rows.map((row) => (row.at.length === 10 ? `${row.at}T07:30:00+07:00` : row.at)),
      rows.map((row) => row.place ?? 'Nhà văn hóa'),
      rows.map((row) => row.title ?? 'Sinh hoạt thường kỳ'),
      accountId('office'),
    ],
  );
  return made.map((row) => row.id);
}
