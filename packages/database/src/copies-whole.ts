import type pg from 'pg';

/** Whether the first copy of every subscribed table is complete, so that no answer comes from half a tree. */
export async function copiesWhole(subscriber: pg.Client, name: string): Promise<boolean> {
  const { rows } = await subscriber.query<{ whole: boolean | null }>(WHOLE, [name]);
  return rows[0]?.whole ?? false;
}

const WHOLE = `select bool_and(r.srsubstate = 'r') as whole from pg_subscription s
  join pg_database d on d.oid = s.subdbid and d.datname = current_database()
  join pg_subscription_rel r on r.srsubid = s.oid where s.subname = $1`;
