import { createRemoteJWKSet, customFetch as joseFetch, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import type { GatewayConfig } from '../config.js';
import { log, reason } from '../log.js';

/** Seconds for any answer of the provider. */
const TIMEOUT_S = 5;
/** A provider that did not answer is not asked again sooner. */
const PAUSE_MS = 1000;
/** A key that the provider no longer publishes is believed no longer than this. */
const KEYS_KEPT_MS = 5000;
const KEYS_STALE_MS = 300_000;

/**
 * The OpenID provider, discovered when it is first needed and again after a failure, so that the gateway starts and
 * serves without it. The built-in one is asked at its internal address under its public name.
 */
export class OidcClient {
  readonly #config: Pick<GatewayConfig, 'oidc' | 'publicUrl' | 'identityUrl'>;
  #discovered: Promise<client.Configuration> | undefined;
  #failedAt = 0;
  #failure: unknown;
  #keys: JWTVerifyGetKey | undefined;
  #published: { readonly text: string; readonly at: number } | undefined;

  constructor(config: Pick<GatewayConfig, 'oidc' | 'publicUrl' | 'identityUrl'>) {
    this.#config = config;
  }

  /** How accounts name this provider. */
  get accountIssuer(): string {
    return this.#config.oidc.builtIn ? 'capuy' : this.#config.oidc.issuer;
  }

  /** Rejects while the provider does not answer. */
  configuration(): Promise<client.Configuration> {
    if (this.#discovered) return this.#discovered;
    if (Date.now() - this.#failedAt < PAUSE_MS) return Promise.reject(this.#failure);
    const discovered = this.#discover();
    this.#discovered = discovered;
    discovered.catch((error: unknown) => {
      this.#discovered = undefined;
      this.#failedAt = Date.now();
      this.#failure = error;
      log('warn', 'the OpenID provider does not answer', { issuer: this.#config.oidc.issuer, reason: reason(error) });
    });
    return discovered;
  }

  /** The provider's public keys, fetched when a token is to be verified and kept for seconds. */
  async keys(): Promise<JWTVerifyGetKey> {
    if (this.#keys) return this.#keys;
    const { jwks_uri: uri } = (await this.configuration()).serverMetadata();
    if (!uri) throw new Error('the provider publishes no keys');
    this.#keys = createRemoteJWKSet(new URL(uri), {
      [joseFetch]: this.#fetchKeys,
      timeoutDuration: TIMEOUT_S * 1000,
      cooldownDuration: 1000,
      cacheMaxAge: KEYS_KEPT_MS,
    });
    return this.#keys;
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#config.oidc;
    const plain = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    return client.discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      clientSecret ? client.ClientSecretBasic(clientSecret) : client.None(),
      {
        timeout: TIMEOUT_S,
        execute: plain,
        [client.customFetch]: this.#fetch,
      },
    );
  }

  /** While the provider does not answer, its keys of a moment ago go on: a token that it gave out is good for minutes. */
  readonly #fetchKeys = async (url: string, options: object): Promise<Response> => {
    try {
      const answer = await this.#fetch(url, options);
      if (!answer.ok) throw new Error(`the provider's keys were answered with ${answer.status}`);
      this.#published = { text: await answer.text(), at: Date.now() };
    } catch (error) {
      if (!this.#published || Date.now() - this.#published.at > KEYS_STALE_MS) throw error;
      log('warn', 'the keys of the provider cannot be had, those of before go on', { reason: reason(error) });
    }
    return new Response(this.#published.text, { headers: { 'content-type': 'application/json' } });
  };

  /** Goes to the internal address where the public one would lead back to this door. */
  readonly #fetch = (url: string, options: object): Promise<Response> => {
    const { oidc, publicUrl, identityUrl } = this.#config;
    const init = options as RequestInit;
    if (!oidc.builtIn || !url.startsWith(`${publicUrl}/`)) return fetch(url, init);
    const { host, protocol } = new URL(publicUrl);
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-host', host);
    headers.set('x-forwarded-proto', protocol.slice(0, -1));
    headers.set('x-forwarded-for', '127.0.0.1');
    return fetch(`${identityUrl}${url.slice(publicUrl.length)}`, { ...init, headers });
  };
}
