import type { Queryable } from './transaction.js';

/** Acts of people and offices on accounts, in the transaction of the act; `by` names who asked, for acts of an office. */
export async function audit(
  database: Queryable,
  act: string,
  { userId, by, detail = {} }: { userId?: string; by?: string; detail?: Record<string, unknown> },
): Promise<void> {
  await database.query(
    `insert into audit.record (capability, act, entity, entity_id, detail) values ('identity', $1, 'user_account', $2, $3)`,
    [act, userId ?? null, JSON.stringify({ ...detail, ...(by === undefined ? {} : { by }) })],
  );
}
