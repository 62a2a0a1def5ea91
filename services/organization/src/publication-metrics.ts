import type { Metric } from '@capuy/subgraph';
import type { DataSource } from 'typeorm';

interface Slot {
  slot_name: string;
  active: boolean;
  lost: boolean;
  bytes: number;
}

/** How far each subscriber is behind, told by the side that keeps the log for it even when the subscriber is dead. */
export async function publicationMetrics(dataSource: DataSource): Promise<Metric[]> {
  const slots: Slot[] = await dataSource.query(
    `select slot_name, active, coalesce(wal_status = 'lost', false) as lost,
      coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::float8 as bytes
     from pg_replication_slots where database = current_database() and not temporary`,
  );
  return slots.flatMap((slot) => {
    const metric = (name: string, help: string, value: number): Metric => ({
      name: `capuy_publication_${name}`,
      type: 'gauge',
      help,
      value,
      labels: { slot: slot.slot_name },
    });
    return [
      metric('active', '1 while the subscriber is connected.', Number(slot.active)),
      metric('lost', '1 where the log it needs is gone: it will copy everything anew.', Number(slot.lost)),
      metric('lag_bytes', 'Log that the subscriber has not confirmed.', Math.max(0, slot.bytes)),
    ];
  });
}
