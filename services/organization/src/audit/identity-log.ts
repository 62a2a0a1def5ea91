import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@capuy/subgraph';

/** One record of the provider's log; accounts are told by their `sub`. */
export interface IdentityEntry {
  id: string;
  at: string;
  act: string;
  reading: boolean;
  subject: string | null;
  ownerSubject: string | null;
  ownerName: string | null;
}

export interface IdentityAsked {
  by: string;
  from: string | null;
  to: string | null;
  act: string | null;
  actor: string | null;
  subjects: readonly string[] | null;
  after: readonly string[] | null;
  first: number;
}

/** Milliseconds: less than the gateway gives the whole answer. */
const PATIENCE_MS = 2500;

/** The log of the installation's own provider, over its internal address. */
export class IdentityLog {
  constructor(
    readonly url: string,
    readonly secretsFolder: string,
  ) {}

  /** Throws UNAVAILABLE where it does not answer: the page says that this part is missing. */
  async entries(asked: IdentityAsked): Promise<IdentityEntry[]> {
    try {
      const response = await fetch(new URL('/internal/audit-entries', this.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${this.#key()}`, 'content-type': 'application/json' },
        body: JSON.stringify(asked),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      return ((await response.json()) as { entries: IdentityEntry[] }).entries;
    } catch {
      throw new DomainError('UNAVAILABLE', 'the log of sign-ins does not answer');
    }
  }

  /** The provider writes it when it starts, maybe after this service. */
  #key(): string {
    return (JSON.parse(readFileSync(join(this.secretsFolder, 'identity-audit.json'), 'utf8')) as { key: string }).key;
  }
}
