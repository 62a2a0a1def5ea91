import pg from 'pg';
import { connectionString } from './connection-string.js';
import { dropSubscription } from './unsubscribe.js';

export interface SubscribeOptions {
  /** Owner of the subscribing database; a member of pg_create_subscription. */
  ownerUrl: string;
  /** Where the publisher is, as this server sees it, with the replication role. */
  replicationUrl: string;
  publication: string;
  /** Name of subscription and slot; one per subscribing database. */
  name: string;
  /** Called before the copies are emptied for a copy: whoever reads them must wait. */
  onCopy?(): void;
}

/** Any number. */
const LOCK = 7_240_714;

interface Publisher {
  published: boolean;
  tables: string[];
  slot: boolean;
  lost: boolean;
}

interface Subscriber {
  subscribed: boolean;
  enabled: boolean;
  address: string | null;
  running: boolean;
  tables: string[];
}

/**
 * Makes the subscription what it should be, and touches nothing that is so already: creates it, points it at
 * the publisher's present address, takes in tables published since, and where the slot is lost or gone makes
 * a new one and copies every table anew. Throws while the publication does not exist yet. The subscriber's
 * connection holds a lock until it ends, so that the replicas of a service do this one after the other.
 *
 * The slot is made apart: a CREATE SUBSCRIPTION that makes its own hangs when both databases share a cluster.
 */
export async function subscribe(
  publisher: pg.Client,
  subscriber: pg.Client,
  options: SubscribeOptions,
): Promise<'created' | 'kept' | 'recopied'> {
  await subscriber.query('select pg_advisory_lock($1)', [LOCK]);
  const there = await look<Publisher>(publisher, PUBLISHER, [options.publication, options.name]);
  if (!there.published) throw new Error(`the publication ${options.publication} does not exist yet`);
  const here = await look<Subscriber>(subscriber, SUBSCRIBER, [options.name]);
  if (here.subscribed && there.slot && !there.lost) {
    await mend(subscriber, options, here, there);
    return 'kept';
  }
  options.onCopy?.();
  if (here.subscribed) await dropSubscription(publisher, subscriber, options.name);
  if (there.slot) await publisher.query('select pg_drop_replication_slot($1)', [options.name]);
  await emptyCopies(subscriber);
  await publisher.query(`select pg_create_logical_replication_slot($1, 'pgoutput')`, [options.name]);
  await subscriber.query(`create subscription ${name(options)} connection ${pg.escapeLiteral(connection(options))}
      publication ${pg.escapeIdentifier(options.publication)} with (create_slot = false, slot_name = ${pg.escapeLiteral(options.name)}, copy_data = true, streaming = parallel)`);
  await remember(subscriber, options);
  return here.subscribed ? 'recopied' : 'created';
}

/** Only what differs is altered: each change of the connection restarts the worker, which then waits five seconds. */
async function mend(subscriber: pg.Client, options: SubscribeOptions, here: Subscriber, there: Publisher): Promise<void> {
  if (here.address !== address(options) || !here.running) {
    await subscriber.query(`alter subscription ${name(options)} connection ${pg.escapeLiteral(connection(options))}`);
    await remember(subscriber, options);
  }
  if (!here.enabled) await subscriber.query(`alter subscription ${name(options)} enable`);
  if (here.tables.join() !== there.tables.join()) await subscriber.query(`alter subscription ${name(options)} refresh publication`);
}

/** A first copy into tables that still hold rows would stop at the first duplicate key. */
async function emptyCopies(subscriber: pg.Client): Promise<void> {
  const { rows } = await subscriber.query<{ tables: string | null }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables where schemaname = 'organization'`,
  );
  if (rows[0]?.tables) await subscriber.query(`truncate ${rows[0].tables}`);
}

/** The connection itself is hidden from its owner, for its password; so the address is kept beside it. */
async function remember(subscriber: pg.Client, options: SubscribeOptions): Promise<void> {
  await subscriber.query(`comment on subscription ${name(options)} is ${pg.escapeLiteral(address(options))}`);
}

async function look<Row extends object>(client: pg.Client, text: string, values: unknown[]): Promise<Row> {
  const { rows } = await client.query<Row>(text, values);
  if (!rows[0]) throw new Error('a statement of one row returned none');
  return rows[0];
}

const PUBLISHER = `select
  exists (select from pg_publication where pubname = $1) as published,
  array(select schemaname || '.' || tablename from pg_publication_tables where pubname = $1 order by 1) as tables,
  exists (select from pg_replication_slots where slot_name = $2) as slot,
  exists (select from pg_replication_slots where slot_name = $2 and (wal_status = 'lost' or invalidation_reason is not null)) as lost`;

const SUBSCRIBER = `select s.oid is not null as subscribed, coalesce(s.subenabled, false) as enabled,
  shobj_description(s.oid, 'pg_subscription') as address,
  exists (select from pg_stat_subscription w where w.subid = s.oid and w.pid is not null) as running,
  array(select n.nspname || '.' || c.relname from pg_subscription_rel r join pg_class c on c.oid = r.srrelid
    join pg_namespace n on n.oid = c.relnamespace where r.srsubid = s.oid order by 1) as tables
  from (select) one left join (select s.oid, s.subenabled from pg_subscription s
    join pg_database d on d.oid = s.subdbid and d.datname = current_database() where s.subname = $1) s on true`;

function name(options: SubscribeOptions): string {
  return pg.escapeIdentifier(options.name);
}

function connection(options: SubscribeOptions): string {
  return connectionString(options.replicationUrl, options.name);
}

function address({ replicationUrl, publication }: SubscribeOptions): string {
  const { host, pathname, username } = new URL(replicationUrl);
  return `${username}@${host}${pathname} ${publication}`;
}
