/** Ed25519; `d` only where it signs. */
export interface WebKey {
  readonly kid: string;
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d?: string;
  /** Of a replaced one: the instant from which its signatures are believed no more. */
  readonly until?: string;
}

/** The purpose goes in front, so that this key's signature of anything else is none of a deployment. */
const PURPOSE = 'capuy web deployment 1\n';

export function signedBytes(deployment: unknown): Buffer {
  return Buffer.from(PURPOSE + JSON.stringify(deployment));
}
