import { mintInternalToken } from '@capuy/testing';
import { headed, strange, symmetric, tampered, unsigned } from './forged-token.js';

export interface Target {
  /** Folder of the keys that the subgraph trusts. */
  readonly secrets: string;
  readonly body: string;
  /** The claims that bind a token to a file's place. */
  readonly place: Readonly<Record<string, string>>;
}

type Headers = Record<string, string>;
type Options = Partial<Parameters<typeof mintInternalToken>[0]>;

const HOUR = 3600;
const now = (): number => Math.floor(Date.now() / 1000);

function mint({ secrets, body, place }: Target, { claims = {}, ...options }: Options = {}): Promise<string> {
  return mintInternalToken({ sub: 'system', body, secrets, ...options, claims: { ...place, ...claims } });
}

export async function bearer(token: Promise<string> | string): Promise<Headers> {
  return { authorization: `Bearer ${await token}` };
}

/** Each a way to come to a subgraph without what the gateway gives. */
export const FORGERIES: Readonly<Record<string, (target: Target) => Promise<Headers>>> = {
  'no token': async () => ({}),
  'an empty token': async () => ({ authorization: 'Bearer ' }),
  'another scheme': async (target) => ({ authorization: `Basic ${await mint(target)}` }),
  'two tokens': async (target) => ({ authorization: `Bearer ${await mint(target)}, Bearer ${await mint(target)}` }),
  "another body's hash": async (target) => bearer(mint(target, { body: `${target.body} ` })),
  'no hash at all': async (target) => bearer(mint(target, { claims: { bh: undefined } })),
  'a token that has expired': async (target) => bearer(mint(target, { claims: { iat: now() - 90, exp: now() - 30 } })),
  'a token that lives too long': async (target) => bearer(mint(target, { lifetime: HOUR })),
  'a token of the future': async (target) => bearer(mint(target, { claims: { iat: now() + HOUR, exp: now() + HOUR + 30 } })),
  'a token that is not valid yet': async (target) => bearer(mint(target, { claims: { nbf: now() + HOUR } })),
  'a token without an end': async (target) => bearer(mint(target, { claims: { exp: undefined } })),
  'an end that is a text': async (target) => bearer(mint(target, { claims: { exp: 'never' } })),
  'a beginning of the session that is a text': async (target) => bearer(mint(target, { claims: { sat: 'long ago' } })),
  'another audience': async (target) => bearer(mint(target, { claims: { aud: 'elsewhere' } })),
  'a list of audiences': async (target) => bearer(mint(target, { claims: { aud: ['capuy', 'elsewhere'] } })),
  'another issuer': async (target) => bearer(mint(target, { claims: { iss: 'capuy' } })),
  'no subject': async (target) => bearer(mint(target, { claims: { sub: undefined } })),
  'a list of subjects': async (target) => bearer(mint(target, { claims: { sub: ['system'] } })),
  'another kind of caller': async (target) => bearer(mint(target, { claims: { kind: 'service' } })),
  'another type of token': async (target) => bearer(mint(target, { header: { typ: 'at+jwt' } })),
  'an unknown key': async (target) => bearer(mint(target, { header: { kid: 'unknown' } })),
  'an oversized token': async (target) => bearer(mint(target, { claims: { more: 'x'.repeat(6000) } })),
  'the algorithm none': async (target) => bearer(unsigned(target, 'none')),
  'the algorithm none in capitals': async (target) => bearer(unsigned(target, 'NONE')),
  'no signature': async (target) => bearer(unsigned(target, 'EdDSA')),
  "the public key as an HMAC's secret": async (target) => bearer(symmetric(target)),
  "somebody else's key": async (target) => bearer(strange(target)),
  'a key that it brings along': async (target) => bearer(headed(target, 'jwk')),
  'the address of a key': async (target) => bearer(headed(target, 'jku')),
  'a certificate': async (target) => bearer(headed(target, 'x5c')),
  'the address of a certificate': async (target) => bearer(headed(target, 'x5u')),
  'a key id that is a path': async (target) => bearer(mint(target, { header: { kid: '../../../../dev/null' } })),
  'an extension that must be understood': async (target) => bearer(headed(target, 'crit')),
  'other claims under the signature': async (target) => bearer(tampered(await mint(target), target)),
  'a subject without account': async (target) => bearer(mint(target, { sub: 'nobody' })),
  "the subject of another provider's user": async (target) => bearer(mint(target, { uis: 'https://elsewhere.example' })),
};
