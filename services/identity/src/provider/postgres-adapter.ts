import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import { findClient } from '../client/client.js';
import type { Queryable } from '../transaction.js';

/** Where the library keeps its sessions, grants, codes and tokens: one table, so that a restart forgets nothing. */
export class PostgresAdapter implements Adapter {
  readonly #database: Queryable;
  readonly #model: string;

  constructor(database: Queryable, model: string) {
    this.#database = database;
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    await this.#database.query(
      `insert into identity.provider_record (model, id, payload, grant_id, uid, user_code, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
       on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
         uid = excluded.uid, user_code = excluded.user_code, expires_at = excluded.expires_at`,
      [
        this.#model,
        id,
        JSON.stringify(payload),
        payload.grantId ?? null,
        this.#model === 'Session' ? (payload.uid ?? null) : null,
        payload.userCode ?? null,
        expiresIn ?? null,
      ],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.#model === 'Client') return findClient(this.#database, id) as Promise<AdapterPayload | undefined>;
    return this.#findBy('id', id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('uid', uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('user_code', userCode);
  }

  /** The library reads, judges and then consumes: of two requests with one code only the first may pass. */
  async consume(id: string): Promise<void> {
    const { rowCount } = await this.#database.query(
      'update identity.provider_record set consumed_at = now() where model = $1 and id = $2 and consumed_at is null',
      [this.#model, id],
    );
    if (!rowCount) throw new errors.InvalidGrant('already consumed');
  }

  async destroy(id: string): Promise<void> {
    await this.#database.query('delete from identity.provider_record where model = $1 and id = $2', [this.#model, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#database.query('delete from identity.provider_record where grant_id = $1', [grantId]);
  }

  async #findBy(column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> {
    const { rows } = await this.#database.query<{ payload: AdapterPayload; consumed: number | null }>(
      `select payload, extract(epoch from consumed_at)::int as consumed from identity.provider_record
       where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
      [this.#model, value],
    );
    const row = rows[0];
    return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
  }
}
