import { createPrivateKey, sign } from 'node:crypto';
import { signedBytes, type WebKey } from './web-key.js';
import type { WebDeployment } from './web-deployment.js';

/** The text of `remotes.json`. The key is an Ed25519 JWK with its private part. */
export function signDeployment(deployment: WebDeployment, key: WebKey): string {
  const value = sign(null, signedBytes(deployment), createPrivateKey({ key: { ...key }, format: 'jwk' })).toString('base64url');
  return JSON.stringify({ deployment, signature: { kid: key.kid, value } }, null, 2);
}
