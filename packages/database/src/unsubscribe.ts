import type pg from 'pg';
import { withClients } from './with-clients.js';
import type { SubscribeOptions } from './subscribe.js';

/** Ends a subscription for good: the publisher keeps no log for it any more, the copies stay as they are. */
export async function unsubscribe(options: Pick<SubscribeOptions, 'ownerUrl' | 'replicationUrl' | 'name'>): Promise<void> {
  await withClients([options.replicationUrl, options.ownerUrl], async (publisher, subscriber) => {
    await dropSubscription(publisher, subscriber, options.name);
    await dropSlots(publisher, 'slot_name = $1', options.name);
  });
}

/**
 * Drops a subscription without its slot, which may be lost, and the slots of copies that were under way:
 * left behind, they would keep the publisher's log for ever.
 */
export async function dropSubscription(publisher: pg.Client, subscriber: pg.Client, name: string): Promise<void> {
  const { rows } = await subscriber.query<{ oid: string }>(
    'select s.oid from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = current_database() and s.subname = $1',
    [name],
  );
  if (!rows[0]) return;
  const quoted = subscriber.escapeIdentifier(name);
  await subscriber.query(`alter subscription ${quoted} disable`);
  await subscriber.query(`alter subscription ${quoted} set (slot_name = none)`);
  await subscriber.query(`drop subscription ${quoted}`);
  await dropSlots(publisher, `slot_name like 'pg\\_' || $1 || '\\_sync\\_%'`, rows[0].oid);
}

/** A slot whose sender has not noticed yet that nobody listens is asked to stop first. */
async function dropSlots(publisher: pg.Client, which: string, value: string): Promise<void> {
  const mine = `from pg_replication_slots where database = current_database() and ${which}`;
  await publisher.query(`select pg_terminate_backend(active_pid, 2000) ${mine} and active_pid is not null`, [value]);
  await publisher.query(`select pg_drop_replication_slot(slot_name) ${mine} and active_pid is null`, [value]);
}
