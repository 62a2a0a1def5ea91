import type { EventEmitter } from 'node:events';
import { Provider, type ClientMetadata, type Configuration, type JWK } from 'oidc-provider';
import type pg from 'pg';
import { compareSecret, hashSecret } from '../client/client.js';
import { log, reason } from '../log.js';
import { policyOf } from '../page/headers.js';
import type { Secrets } from '../secrets.js';
import { renderProviderError } from './error-page.js';
import { findAccount } from './find-account.js';
import { firstPartyGrant } from './first-party-grant.js';
import { signOutPages } from './sign-out-page.js';
import { PostgresAdapter } from './postgres-adapter.js';
import { graphResource, RESOURCE } from './resource.js';
import { SECOND_FACTOR, signInPolicy } from './sign-in-policy.js';

/** Under the public URL: the issuer, and where the gateway forwards from. */
export const MOUNT = '/oidc';

/** A working day, and not prolonged by use. */
const SESSION_SECONDS = 12 * 3600;
const INTERACTION_SECONDS = 900;

export interface ProviderInput {
  pool: pg.Pool;
  publicUrl: string;
  secrets: Secrets;
  signingKeys: { keys: JWK[] };
  demo: boolean;
}

/** The OpenID provider: issuer `PUBLIC_URL/oidc`, one first-party client (the gateway), integrators from the database. */
export function createProvider(input: ProviderInput): Provider {
  const { pool, publicUrl, secrets, signingKeys, demo } = input;
  const cookie = { path: MOUNT, httpOnly: true, sameSite: 'lax', signed: true } as const;
  const configuration: Configuration = {
    adapter: (model) => new PostgresAdapter(pool, model),
    clients: [gatewayClient(publicUrl, secrets)],
    jwks: signingKeys,
    findAccount: findAccount(pool),
    loadExistingGrant: (ctx) => firstPartyGrant(ctx, secrets.gatewayClient.client_id),
    claims: { openid: ['sub', 'amr', 'auth_time'], profile: ['name'], sid: null },
    // The gateway needs the name once, at sign-in: no second request for it.
    conformIdTokenClaims: false,
    scopes: ['openid'],
    acrValues: [SECOND_FACTOR],
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: 'capuy_identity', interaction: 'capuy_identity_step', resume: 'capuy_identity_resume' },
      long: cookie,
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: {
      Session: (_ctx, session) => remaining(session.loginTs, SESSION_SECONDS),
      Interaction: INTERACTION_SECONDS,
      AuthorizationCode: 60,
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 600,
      ClientCredentials: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 600,
      RefreshToken: SESSION_SECONDS,
      IdToken: 600,
      Grant: SESSION_SECONDS + 3600,
    },
    interactions: { policy: signInPolicy(pool), url: (_ctx, interaction) => `${MOUNT}/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client, oneOf) => oneOf ?? (client?.grantTypeAllowed('client_credentials') ? RESOURCE : []),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => graphResource(resource),
      },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, ...signOutPages({ pool, gatewayClientId: secrets.gatewayClient.client_id, demo }) },
      userinfo: { enabled: true },
    },
    renderError: (ctx, _out, error) => renderProviderError(ctx, error, { publicUrl, demo }),
    // The one address the provider calls is the gateway's, which may well be on this machine or a private network.
    fetch: (url, options) => {
      const { dispatcher: _guard, ...rest } = (options ?? {}) as RequestInit & { dispatcher?: unknown };
      return fetch(url, rest);
    },
  };
  const provider = new Provider(`${publicUrl}${MOUNT}`, configuration);
  provider.proxy = true;
  // The last hop's word: what comes before it in the header was written by the browser.
  provider.maxIpsCount = 1;
  // The library's way to keep secrets hashed: its comparison is a method of the model.
  provider.Client.prototype.compareClientSecret = function compare(actual: string): boolean {
    return compareSecret(this.clientSecret ?? '', actual);
  };
  provider.use(async (ctx, next) => {
    ctx.set(policyOf('provider'));
    await next();
  });
  // The server's own event, which the library's types do not name; without a listener it would be printed with its stack.
  (provider as EventEmitter).on('error', (error: unknown) => log('error', 'provider-failed', { reason: reason(error) }));
  provider.on('server_error', (_ctx, error) => log('error', 'provider-failed', { reason: reason(error) }));
  provider.on('grant.error', (_ctx, error) => log('warn', 'grant-refused', { reason: reason(error) }));
  provider.on('backchannel.error', (_ctx, error) => log('warn', 'backchannel-logout-failed', { reason: reason(error) }));
  return provider;
}

function gatewayClient(publicUrl: string, { gatewayClient: { client_id, client_secret } }: Secrets): ClientMetadata {
  return {
    client_id,
    client_name: 'Cấp ủy số',
    client_secret: hashSecret(client_secret),
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${publicUrl}/auth/callback`],
    post_logout_redirect_uris: [`${publicUrl}/`],
    backchannel_logout_uri: `${publicUrl}/auth/backchannel-logout`,
    backchannel_logout_session_required: true,
    require_auth_time: true,
  };
}

/** Seconds left of a life that began at `since` (epoch seconds); at least one, since the library needs a positive number. */
function remaining(since: number | undefined, life: number): number {
  return Math.max(1, (since ?? Math.floor(Date.now() / 1000)) + life - Math.floor(Date.now() / 1000));
}
