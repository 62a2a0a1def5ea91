import { sign, verify, type KeyObject } from 'node:crypto';
import type { KnownKey } from './audit-keys.js';

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

/**
 * `latest` is the latest instant of a head up to this one, in milliseconds: a key that had ended by then signs nothing, also
 * where whoever has it writes an earlier instant into the head.
 */
export function headIsSigned(chain: string, head: Head, known: KnownKey | undefined, latest = Date.parse(head.signedAt)): boolean {
  if (known === undefined || latest > known.until) return false;
  return verify(null, message(chain, head), known.key, Buffer.from(head.signature, 'base64url'));
}

function message(chain: string, { number, seq, hash, below, signedAt, kid }: Omit<Head, 'signature'>): Buffer {
  return Buffer.from(`capuy-audit ${chain} ${number} ${seq} ${hash} ${below} ${signedAt} ${kid}`);
}
