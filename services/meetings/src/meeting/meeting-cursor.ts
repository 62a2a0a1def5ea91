import { badInput, decodeCursor } from '@capuy/subgraph';
import type { Meeting } from './meeting.entity.js';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Where a page ended: the instant and the id of its last meeting. */
export function meetingCursor(meeting: Meeting): readonly unknown[] {
  return [meeting.startsAt, meeting.id];
}

/** SQL for what lies beyond the cursor in the given order, or true. Adds its parameters to `values`. */
export function beyondCursor(after: string | null | undefined, direction: 'asc' | 'desc', values: unknown[]): string {
  const cursor = decodeCursor(after, 2);
  if (!cursor) return 'true';
  const [startsAt = '', id = ''] = cursor;
  if (Number.isNaN(Date.parse(startsAt)) || !UUID.test(id)) throw badInput([{ path: 'after', code: 'NOT_A_CURSOR' }]);
  values.push(startsAt, id);
  const operator = direction === 'asc' ? '>' : '<';
  return `(m.starts_at, m.id) ${operator} ($${values.length - 1}::timestamptz, $${values.length}::uuid)`;
}
