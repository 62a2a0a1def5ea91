import type { Provider } from 'oidc-provider';
import { log, reason } from '../log.js';

/** The library's method, which its types do not name. */
interface BackchannelClient {
  readonly backchannelLogoutUri?: string;
  backchannelLogout(subject: string, sessionId?: string): Promise<void>;
}

/**
 * Sends a client a signed logout token (OpenID Connect Back-Channel Logout 1.0): for one session, or without a
 * session id for all sessions of the subject. False when the client could not be told within 2.5 seconds.
 */
export async function tellClient(provider: Provider, clientId: string, subject: string, sessionId?: string): Promise<boolean> {
  try {
    const client = (await provider.Client.find(clientId)) as unknown as BackchannelClient | undefined;
    if (client?.backchannelLogoutUri) await client.backchannelLogout(subject, sessionId);
    return client !== undefined;
  } catch (error) {
    log('warn', 'backchannel-logout-failed', { clientId, reason: reason(error) });
    return false;
  }
}
