import { sign, verify, type KeyObject } from 'node:crypto';

/** A signed head: so many records, chained to this hash, at this instant. */
export interface Head {
  readonly number: number;
  readonly seq: string;
  /** Hexadecimal. */
  readonly hash: string;
  /** No record of a transaction below this one comes later. */
  readonly below: string;
  /** ISO 8601, milliseconds. */
  readonly signedAt: string;
  readonly kid: string;
  /** base64url, Ed25519. */
  readonly signature: string;
}

/** `chain` is which log it is, so that one's head is never another's. */
export function signHead(chain: string, head: Omit<Head, 'signature'>, key: KeyObject): Head {
  return { ...head, signature: sign(null, message(chain, head), key).toString('base64url') };
}

export function headIsSigned(chain: string, head: Head, key: KeyObject | undefined): boolean {
  return key !== undefined && verify(null, message(chain, head), key, Buffer.from(head.signature, 'base64url'));
}

function message(chain: string, { number, seq, hash, below, signedAt, kid }: Omit<Head, 'signature'>): Buffer {
  return Buffer.from(`capuy-audit ${chain} ${number} ${seq} ${hash} ${below} ${signedAt} ${kid}`);
}
