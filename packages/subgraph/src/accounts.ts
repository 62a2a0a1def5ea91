import type { Database } from '@capuy/database';
import { LRUCache } from 'lru-cache';
import type { Actor } from './actor.js';
import { DomainError } from './domain-error.js';
import type { Grant } from './grant.js';
import type { InternalToken } from './internal-token.js';

/** How long an account's grants may be remembered: what ends must take effect within five seconds everywhere. */
const MEMORY_MS = 2000;

/** A grant as it is remembered, whatever the session. */
interface KnownGrant extends Grant {
  secondFactor: boolean;
}

interface Known {
  accountId: string;
  personId: string | null;
  displayName: string;
  cutoff: number;
  grants: KnownGrant[];
}

interface Row {
  id: string;
  person_id: string | null;
  display_name: string;
  cutoff: string | null;
  grants: KnownGrant[] | null;
}

/** Turns a verified token into an actor: the account it names, unless that ended or signed out everywhere since. */
export class Accounts {
  readonly #memory = new LRUCache<string, Known>({ max: 20_000, ttl: MEMORY_MS });

  constructor(readonly database: Database) {}

  async actor(token: InternalToken, deadline?: number): Promise<Actor> {
    const key = `${token.userIssuer}\n${token.subject}`;
    let known = this.#memory.get(key);
    if (!known) {
      known = await this.#find(token);
      this.#memory.set(key, known);
    }
    if (token.sessionStart * 1000 < known.cutoff) throw new DomainError('UNAUTHENTICATED', 'the session was ended');
    const secondFactor = token.amr.includes('otp');
    const counts = (grant: KnownGrant): boolean => secondFactor || !grant.secondFactor;
    return {
      accountId: known.accountId,
      personId: known.personId,
      displayName: known.displayName,
      kind: token.kind,
      grants: known.grants.filter(counts),
      withheld: known.grants.filter((grant) => !counts(grant)),
      secondFactor,
      ...(deadline === undefined ? {} : { deadline }),
    };
  }

  async #find(token: InternalToken): Promise<Known> {
    const rows = await this.database.read({ accountId: null, capability: 'session:open', ...todayOf() }, (query) =>
      query<Row>('select * from app.find_account($1, $2)', [token.userIssuer, token.subject]),
    );
    const row = rows[0];
    if (!row) throw new DomainError('UNAUTHENTICATED', 'no account of this installation belongs to the session');
    return {
      accountId: row.id,
      personId: row.person_id,
      displayName: row.display_name,
      cutoff: row.cutoff ? Date.parse(row.cutoff) : 0,
      grants: row.grants ?? [],
    };
  }
}

function todayOf(): { today?: string } {
  const day = process.env['CAPUY_TODAY'];
  return day ? { today: day } : {};
}
