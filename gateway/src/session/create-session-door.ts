import type { Pool } from 'pg';
import type { GatewayConfig } from '../config.js';
import type { EndTokens } from './end-tokens.js';
import { OidcClient } from './oidc-client.js';
import { SessionCache } from './session-cache.js';
import { SessionCipher } from './session-cipher.js';
import { SessionKeys } from './session-keys.js';
import { SessionCookie } from './session-cookie.js';
import type { SessionDoor } from './session-door.js';
import { SessionStore } from './session-store.js';
import { SignInAttempts } from './sign-in-attempt.js';

/** Everything that `/auth/*` works with. */
export function createSessionDoor(config: GatewayConfig, pool: Pool, endTokens: EndTokens): SessionDoor {
  const { publicUrl, oidc } = config;
  const cipher = new SessionCipher(SessionKeys.read(config.secrets));
  const store = new SessionStore(pool, cipher);
  return {
    publicUrl,
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    oidc: new OidcClient(config),
    store,
    sessions: new SessionCache(store),
    cookie: new SessionCookie(publicUrl),
    attempts: new SignInAttempts(cipher, publicUrl),
    endTokens,
  };
}
