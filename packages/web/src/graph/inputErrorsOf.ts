import type { CombinedError } from 'urql';

/** One refused field of a form: where it stands in the input, why, and the figures of the reason. */
export interface InputError {
  path: string;
  code: string;
  params: Record<string, unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The fields a mutation refused. A path given as a list is joined with dots: `members.0.personId`. */
export function inputErrorsOf(error: Pick<CombinedError, 'graphQLErrors'> | undefined): InputError[] {
  const found: InputError[] = [];
  for (const { extensions } of error?.graphQLErrors ?? []) {
    const list = extensions['inputErrors'];
    for (const entry of Array.isArray(list) ? list : []) {
      if (!isRecord(entry) || typeof entry['code'] !== 'string') continue;
      const path = Array.isArray(entry['path']) ? entry['path'].join('.') : String(entry['path'] ?? '');
      found.push({ path, code: entry['code'], params: isRecord(entry['params']) ? entry['params'] : {} });
    }
  }
  return found;
}
