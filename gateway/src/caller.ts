/** Who a request speaks for, once the door has checked the session or the access token. */
export interface Caller {
  readonly kind: 'user' | 'client';
  /** The provider's subject, or `client:<client_id>`. */
  readonly subject: string;
  /** `capuy` for the built-in provider, else the provider's URL. */
  readonly issuer: string;
  /** When the session or the access token began, epoch seconds. */
  readonly since: number;
  /** Methods of the sign-in (RFC 8176). */
  readonly amr: readonly string[];
  /** Key of the caller's rate: the session or the client. */
  readonly rateKey: string;
  /** The part of the internal token that is the same in each request, printed once. */
  readonly claims: string;
}

/** Of an integrator's subject. */
export const CLIENT_PREFIX = 'client:';

export function createCaller(input: Omit<Caller, 'claims'>): Caller {
  const { subject, issuer, kind, since, amr } = input;
  return { ...input, claims: JSON.stringify({ sub: subject, uis: issuer, kind, sat: since, amr }).slice(1, -1) };
}
