import type { InputError } from '@capuy/subgraph';

export const MAX_LINE = 300;
export const MAX_REASON = 500;

/** A text as it is kept: composed, without spaces around. */
export function meetingText(value: string): string {
  return value.normalize('NFC').trim();
}

/** What is wrong with a text that must say something; lengths in characters as PostgreSQL counts them. */
export function textFaults(path: string, value: string, max: number): InputError[] {
  const length = [...meetingText(value)].length;
  if (length === 0) return [{ path, code: 'REQUIRED' }];
  return length > max ? [{ path, code: 'TOO_LONG', params: { max } }] : [];
}
