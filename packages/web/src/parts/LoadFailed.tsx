import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { errorCodeOf } from '../graph/errorCodeOf';
import { signInUrl } from '../graph/signIn';
import { useErrorMessage } from '../graph/useErrorMessage';
import { useMessages } from '../language/useMessages';
import { Button } from './Button';
import { kitMessages } from './kitMessages';
import { Notice } from './Notice';

/** The error state: what happened in the viewer's language, and the one thing that helps. */
export function LoadFailed({ error, onRetry }: { error: CombinedError; onRetry?: () => void }): ReactNode {
  const messages = useMessages(kitMessages);
  const explain = useErrorMessage();
  const code = errorCodeOf(error);
  let action: ReactNode = onRetry ? <Button onClick={onRetry}>{messages.retry}</Button> : null;
  if (code === 'UNAUTHENTICATED') {
    const back = signInUrl(location.pathname + location.search);
    action = <Button onClick={() => location.assign(back)}>{messages.signInAgain}</Button>;
  } else if (code === 'OPERATION_REFUSED') {
    action = <Button onClick={() => location.reload()}>{messages.reload}</Button>;
  }
  return (
    <Notice kind="error" live title={messages.loadFailed} actions={action}>
      {explain(error)}
    </Notice>
  );
}
