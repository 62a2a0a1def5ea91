import { useCallback } from 'react';
import type { CombinedError } from 'urql';
import { useMessages } from '../language/useMessages';
import { errorCodeOf } from './errorCodeOf';
import { errorMessages, reasonMessages } from './errorMessages';

/** Turns an error into the sentence a person reads; the server's own English text is for the logs. */
export function useErrorMessage(): (error: CombinedError) => string {
  const messages = useMessages(errorMessages);
  const reasons = useMessages(reasonMessages);
  return useCallback((error) => reasons[reasonOf(error) ?? ''] ?? messages[errorCodeOf(error)], [messages, reasons]);
}

/** A refusal that has its own sentence names it in its parameters. */
function reasonOf({ graphQLErrors }: CombinedError): string | undefined {
  const params = graphQLErrors[0]?.extensions['params'];
  return typeof params === 'object' && params !== null && 'reason' in params ? String(params.reason) : undefined;
}
