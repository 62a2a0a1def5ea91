import { createPublicKey, verify } from 'node:crypto';
import type { WebDeployment } from './web-deployment.js';
import { signedBytes, type WebKey } from './web-key.js';

export interface VerifiedDeployment {
  readonly deployment: WebDeployment;
  /** Of the key that signed. */
  readonly kid: string;
}

/** Throws unless one of the public keys that have not ended signed exactly this. */
export function verifyDeployment(text: string, keys: readonly WebKey[]): VerifiedDeployment {
  const { deployment, signature } = parse(text);
  const key = keys.find(({ kid, until }) => kid === signature?.kid && (until === undefined || Date.now() < Date.parse(until)));
  if (!key) throw new Error('it is not signed by a key of this installation');
  const { kty, crv, x, kid } = key;
  const valid = verify(
    null,
    signedBytes(deployment),
    createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
    Buffer.from(String(signature?.value), 'base64url'),
  );
  if (!valid || !deployment) throw new Error('its signature does not verify');
  return { deployment, kid };
}

function parse(text: string): { deployment?: WebDeployment; signature?: { kid?: string; value?: string } } {
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null) throw new Error('it is no signed list');
  return content;
}
