import { useLoad } from '@capuy/web';
import type { ReactNode } from 'react';
import { Starting } from '../frame/Starting';
import { readSession } from './readSession';
import { SignInPage } from './SignInPage';

/** Shows the welcome page until there is a session. */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const [session, again] = useLoad(readSession);
  if (session.kind !== 'loaded') return <Starting failed={session.kind === 'failed'} onRetry={again} />;
  return session.value.signedIn ? children : <SignInPage />;
}
