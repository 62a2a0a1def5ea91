import { inputErrorsOf } from '@capuy/web';
import type { DraftErrors } from './checkDraft';

/** What the server refused, by path; a leading `input.` is the argument's name and not part of the draft. */
export function toDraftErrors(error: Parameters<typeof inputErrorsOf>[0]): DraftErrors {
  return Object.fromEntries(inputErrorsOf(error).map(({ path, code }) => [path.replace(/^input\./, ''), code]));
}
