import { hash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { createCaller } from '../caller.js';
import { ABSOLUTE_MS, IDLE_MS, type NewSession, type Session } from './session.js';
import type { SessionCipher } from './session-cipher.js';

interface Row {
  issuer: string;
  subject: string;
  name: string;
  amr: string[];
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
}

/** A session's use is noted this often, together with that of others: never one write a request. */
const TOUCH_EVERY_MS = 60_000;

export function hashSessionId(id: string): Buffer {
  return Buffer.from(hash('sha256', id, 'hex'), 'hex');
}

/** Sessions in PostgreSQL. Every method rejects when the database cannot be reached. */
export class SessionStore {
  readonly #pool: Pool;
  readonly #cipher: SessionCipher;
  /** Used since their last note. */
  #used = new Set<Buffer>();

  constructor(pool: Pool, cipher: SessionCipher) {
    this.#pool = pool;
    this.#cipher = cipher;
  }

  /** Returns the id for the cookie, which is kept nowhere. */
  async create(session: NewSession): Promise<{ id: string; expiresAt: Date }> {
    const id = randomBytes(32).toString('base64url');
    const key = hashSessionId(id);
    const expiresAt = new Date(Date.now() + ABSOLUTE_MS);
    const sealed = session.idToken === undefined ? null : this.#cipher.seal(session.idToken, key.toString('hex'));
    await this.#pool.query(
      `insert into gateway.session (id_hash, issuer, subject, provider_session, name, amr, sealed_id_token, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key, session.issuer, session.subject, session.providerSession ?? null, session.name, session.amr, sealed, expiresAt],
    );
    return { id, expiresAt };
  }

  /** Undefined when the session is over. Its use is noted at the next flush. */
  async find(key: Buffer): Promise<Session | undefined> {
    const { rows } = await this.#pool.query<Row>({
      name: 'find-session',
      text: `select issuer, subject, name, amr, created_at, seen_at, expires_at from gateway.session
             where id_hash = $1 and expires_at > now() and seen_at > now() - make_interval(secs => $2)`,
      values: [key, IDLE_MS / 1000],
    });
    const row = rows[0];
    if (!row) return undefined;
    if (Date.now() - row.seen_at.getTime() > TOUCH_EVERY_MS) this.#used.add(key);
    return {
      caller: createCaller({
        kind: 'user',
        issuer: row.issuer,
        subject: row.subject,
        since: Math.floor(row.created_at.getTime() / 1000),
        amr: row.amr,
        rateKey: key.toString('base64url'),
      }),
      name: row.name,
      seenAt: row.seen_at.getTime(),
      expiresAt: row.expires_at.getTime(),
    };
  }

  /** Notes the use of sessions, all in one statement. */
  async flush(): Promise<void> {
    if (!this.#used.size) return;
    const used = this.#used;
    this.#used = new Set();
    await this.#pool.query('update gateway.session set seen_at = now() where id_hash = any($1)', [[...used]]);
  }

  /** Ends one session; returns the id token that the provider wants at its own sign-out. */
  async end(key: Buffer): Promise<string | undefined> {
    const { rows } = await this.#pool.query<{ sealed_id_token: Buffer | null }>(
      'delete from gateway.session where id_hash = $1 returning sealed_id_token',
      [key],
    );
    const sealed = rows[0]?.sealed_id_token;
    return sealed ? this.#cipher.open(sealed, key.toString('hex')) : undefined;
  }

  /** Ends a subject's sessions, or only those begun up to `until`; returns their keys. */
  async endSubject(issuer: string, subject: string, until?: Date): Promise<Buffer[]> {
    const { rows } = await this.#pool.query<{ id_hash: Buffer }>(
      `delete from gateway.session where issuer = $1 and subject = $2 and ($3::timestamptz is null or created_at <= $3) returning id_hash`,
      [issuer, subject, until ?? null],
    );
    return rows.map((row) => row.id_hash);
  }

  /** Ends the sessions of one session of the provider; returns their keys. */
  async endProviderSession(issuer: string, providerSession: string): Promise<Buffer[]> {
    const { rows } = await this.#pool.query<{ id_hash: Buffer }>(
      'delete from gateway.session where issuer = $1 and provider_session = $2 returning id_hash',
      [issuer, providerSession],
    );
    return rows.map((row) => row.id_hash);
  }

  async purge(): Promise<void> {
    await this.#pool.query('delete from gateway.session where expires_at < now() or seen_at < now() - make_interval(secs => $1)', [
      IDLE_MS / 1000,
    ]);
  }
}
