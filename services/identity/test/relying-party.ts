import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import type { CookieBrowser } from './cookie-browser.js';
import type { Installation } from './installation.js';

export interface Tokens {
  status: number;
  idToken?: string;
  accessToken?: string;
  refreshToken?: string;
  error?: string;
}

/** The gateway's half of a sign-in: authorization code with PKCE. */
export class RelyingParty {
  readonly #verifier = randomBytes(32).toString('base64url');

  constructor(readonly installation: Installation) {}

  get redirectUri(): string {
    return `${this.installation.publicUrl}/auth/callback`;
  }

  authorizationUrl(extra: Record<string, string> = {}): string {
    const challenge = createHash('sha256').update(this.#verifier).digest('base64url');
    return `${this.installation.issuer}/auth?${new URLSearchParams({
      client_id: this.installation.gatewayClient.client_id,
      response_type: 'code',
      redirect_uri: this.redirectUri,
      scope: 'openid profile',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'state',
      nonce: 'nonce',
      ...extra,
    })}`;
  }

  /** Opens the sign-in page. */
  async open(browser: CookieBrowser): Promise<string> {
    const { url } = await browser.visit(this.authorizationUrl());
    return url;
  }

  async redeem(callback: string): Promise<Tokens> {
    return this.#token({
      grant_type: 'authorization_code',
      code: new URL(callback).searchParams.get('code') ?? '',
      redirect_uri: this.redirectUri,
      code_verifier: this.#verifier,
    });
  }

  async refresh(refreshToken: string): Promise<Tokens> {
    return this.#token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  async verify(idToken: string): Promise<JWTPayload> {
    const keys = createRemoteJWKSet(new URL(`${this.installation.issuer}/jwks`));
    const { payload } = await jwtVerify(idToken, keys, {
      issuer: this.installation.issuer,
      audience: this.installation.gatewayClient.client_id,
      algorithms: ['RS256'],
    });
    return payload;
  }

  async #token(fields: Record<string, string>): Promise<Tokens> {
    const { client_id, client_secret } = this.installation.gatewayClient;
    const response = await fetch(`${this.installation.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
      body: new URLSearchParams(fields),
    });
    const body = (await response.json()) as Record<string, string>;
    return {
      status: response.status,
      ...(body['id_token'] && { idToken: body['id_token'] }),
      ...(body['access_token'] && { accessToken: body['access_token'] }),
      ...(body['refresh_token'] && { refreshToken: body['refresh_token'] }),
      ...(body['error'] && { error: body['error'] }),
    };
  }
}
