import { useMessages } from '@capuy/web';
import { useCallback } from 'react';
import { termOf } from '../terms/Terms';
import { useDraft } from './DraftContext';
import { fieldErrors } from './fieldErrors';

/** The sentence beside a field, found by its path in the input; undefined where nothing is wrong. */
export function useFieldError(): (path: string) => string | undefined {
  const { errors } = useDraft();
  const messages = useMessages(fieldErrors);
  return useCallback(
    (path) => {
      const code = errors[path];
      if (code === undefined) return undefined;
      const known = termOf(messages, code);
      return known === code ? messages.OTHER : known;
    },
    [errors, messages],
  );
}
