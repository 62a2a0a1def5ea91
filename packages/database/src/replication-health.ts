import type pg from 'pg';

export interface ReplicationHealth {
  /** Whether the publisher is sending to this subscription now. */
  streaming: boolean;
  /** How old the newest applied change is where some are outstanding; 0 where none is. Null while not streaming. */
  lagSeconds: number | null;
  /** Log written by the publisher that is not confirmed here. An upper bound: the log of its whole cluster counts. */
  lagBytes: number;
  /** Attempts to apply or copy that failed since the statistics began. */
  errors: number;
}

/** Asks both sides how far the copies are behind. */
export async function replicationHealth(publisher: pg.Client, subscriber: pg.Client, name: string): Promise<ReplicationHealth> {
  const there = (await publisher.query<{ active: boolean; bytes: number; seconds: number }>(PUBLISHER, [name])).rows[0];
  const here = (await subscriber.query<{ seconds: number | null; errors: number }>(SUBSCRIBER, [name])).rows[0];
  const bytes = Math.max(0, there?.bytes ?? 0);
  const streaming = (there?.active ?? false) && typeof here?.seconds === 'number';
  // On a quiet publisher the last message may be half a minute old, and nothing is late.
  const seconds = bytes === 0 ? 0 : Math.max(there?.seconds ?? 0, here?.seconds ?? 0);
  return { streaming, lagBytes: bytes, lagSeconds: streaming ? seconds : null, errors: here?.errors ?? 0 };
}

const PUBLISHER = `select s.active, pg_wal_lsn_diff(pg_current_wal_lsn(), s.confirmed_flush_lsn)::float8 as bytes,
  coalesce(extract(epoch from r.replay_lag), 0)::float8 as seconds
  from pg_replication_slots s left join pg_stat_replication r on r.pid = s.active_pid where s.slot_name = $1`;

const SUBSCRIBER = `select extract(epoch from clock_timestamp() - w.latest_end_time)::float8 as seconds,
  coalesce(e.apply_error_count + e.sync_error_count, 0)::int as errors
  from pg_subscription s join pg_database d on d.oid = s.subdbid and d.datname = current_database()
  left join pg_stat_subscription w on w.subid = s.oid and w.relid is null and w.leader_pid is null
  left join pg_stat_subscription_stats e on e.subid = s.oid where s.subname = $1`;
