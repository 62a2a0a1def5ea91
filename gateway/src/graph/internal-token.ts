import { hash, sign } from 'node:crypto';
import type { Caller } from '../caller.js';
import type { SigningKey } from './signing-key.js';

/** Seconds; subgraphs refuse more. */
const LIFE_S = 60;

export interface FileRequest {
  readonly method: string;
  /** Path and query as the service receives them. */
  readonly path: string;
}

/**
 * The gateway's word for one request to a subgraph: who asks, bound to the raw body and, for a file, to its method and
 * path. This is the gateway's signature too: a subgraph answers nothing without it.
 */
export function internalToken(key: SigningKey, caller: Caller, body: string | Buffer, file?: FileRequest): string {
  const issued = Math.floor(Date.now() / 1000);
  const place = file ? `,"htm":${JSON.stringify(file.method)},"htu":${JSON.stringify(file.path)}` : '';
  const claims = `{"iss":"capuy-gateway","aud":"capuy",${caller.claims},"iat":${issued},"exp":${issued + LIFE_S},"bh":"${hash('sha256', body, 'base64url')}"${place}}`;
  const unsigned = `${key.header}.${Buffer.from(claims).toString('base64url')}`;
  return `${unsigned}.${sign(null, Buffer.from(unsigned), key.key).toString('base64url')}`;
}
