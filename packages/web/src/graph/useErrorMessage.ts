import { useCallback } from 'react';
import type { CombinedError } from 'urql';
import { useMessages } from '../language/useMessages';
import { errorCodeOf } from './errorCodeOf';
import { errorMessages } from './errorMessages';

/** Turns an error into the sentence a person reads; the server's own English text is for the logs. */
export function useErrorMessage(): (error: CombinedError) => string {
  const messages = useMessages(errorMessages);
  return useCallback((error) => messages[errorCodeOf(error)], [messages]);
}
