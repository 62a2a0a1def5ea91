import { useMessages } from '@capuy/web';
import { useCallback } from 'react';
import { termOf } from '../terms/Terms';
import { fieldErrors } from './fieldErrors';

/** The sentence for the code with which a field was refused; undefined where it was not. */
export function useFieldErrorText(): (code: string | undefined) => string | undefined {
  const messages = useMessages(fieldErrors);
  return useCallback(
    (code) => {
      if (code === undefined) return undefined;
      const known = termOf(messages, code);
      return known === code ? messages.OTHER : known;
    },
    [messages],
  );
}
