export interface Session {
  signedIn: boolean;
  name?: string;
  expiresAt?: string;
}

/** Asks the gateway whether this browser has a session. Throws where the gateway cannot be reached. */
export async function readSession(): Promise<Session> {
  const response = await fetch('/auth/session', { cache: 'no-store', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`/auth/session answered ${response.status}`);
  const session: unknown = await response.json();
  if (typeof session !== 'object' || session === null || !('signedIn' in session)) {
    throw new Error('/auth/session answered something else');
  }
  return session as Session;
}
