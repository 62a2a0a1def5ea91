import { Button, Loading, Notice, useMessages } from '@capuy/web';
import { useEffect, useState, type ReactNode } from 'react';
import { shellMessages } from '../shellMessages';
import { readSession, type Session } from './readSession';
import { SignInPage } from './SignInPage';

type State = { kind: 'loading' } | { kind: 'failed' } | { kind: 'known'; session: Session };

/** Shows the welcome page until there is a session. */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const messages = useMessages(shellMessages);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ kind: 'loading' });
  useEffect(() => {
    let gone = false;
    setState({ kind: 'loading' });
    readSession().then(
      (session) => {
        if (!gone) setState({ kind: 'known', session });
      },
      () => {
        if (!gone) setState({ kind: 'failed' });
      },
    );
    return () => {
      gone = true;
    };
  }, [attempt]);
  if (state.kind === 'known') return state.session.signedIn ? children : <SignInPage />;
  return (
    <main className="sh-alone">
      {state.kind === 'loading' ? (
        <Loading lines={3} />
      ) : (
        <Notice
          kind="error"
          live
          title={messages.unreachable}
          actions={<Button onClick={() => setAttempt((last) => last + 1)}>{messages.retry}</Button>}
        >
          {messages.unreachableText}
        </Notice>
      )}
    </main>
  );
}
