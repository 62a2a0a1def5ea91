import pg from 'pg';

export interface SubscribeOptions {
  /** Owner of the subscribing database; a member of pg_create_subscription. */
  ownerUrl: string;
  /** Where the publisher is, as this server sees it, with the replication role. */
  replicationUrl: string;
  publication: string;
  /** Name of subscription and slot; one per subscribing database. */
  name: string;
}

/**
 * Creates the subscription, or points the existing one at the publisher's present address and takes in
 * tables that were published since. The slot is made apart: CREATE SUBSCRIPTION that makes its own slot
 * hangs when publisher and subscriber share a cluster. A lost slot (wal_status 'lost') is replaced and
 * every table copied anew.
 */
export async function subscribe(options: SubscribeOptions): Promise<'created' | 'kept' | 'recopied'> {
  const publisher = new pg.Client({ connectionString: options.replicationUrl });
  const subscriber = new pg.Client({ connectionString: options.ownerUrl });
  await publisher.connect();
  await subscriber.connect();
  try {
    const slot = (
      await publisher.query<{ wal_status: string | null }>('select wal_status from pg_replication_slots where slot_name = $1', [
        options.name,
      ])
    ).rows[0];
    const known = (
      await subscriber.query(
        'select from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = current_database() and subname = $1',
        [options.name],
      )
    ).rowCount;
    const healthy = slot !== undefined && slot.wal_status !== 'lost';
    if (known && healthy) {
      await subscriber.query(`alter subscription ${ident(options.name)} connection ${pg.escapeLiteral(conninfo(options))}`);
      await subscriber.query(`alter subscription ${ident(options.name)} enable`);
      await subscriber.query(`alter subscription ${ident(options.name)} refresh publication`);
      return 'kept';
    }
    if (known) await forget(subscriber, options.name);
    if (slot) await publisher.query('select pg_drop_replication_slot($1)', [options.name]);
    await publisher.query(`select pg_create_logical_replication_slot($1, 'pgoutput')`, [options.name]);
    await emptyCopies(subscriber);
    await subscriber.query(`create subscription ${ident(options.name)} connection ${pg.escapeLiteral(conninfo(options))}
      publication ${ident(options.publication)} with (create_slot = false, slot_name = ${pg.escapeLiteral(options.name)}, copy_data = true, streaming = parallel, disable_on_error = false)`);
    return known ? 'recopied' : 'created';
  } finally {
    await publisher.end();
    await subscriber.end();
  }
}

async function forget(subscriber: pg.Client, name: string): Promise<void> {
  await subscriber.query(`alter subscription ${ident(name)} disable`);
  await subscriber.query(`alter subscription ${ident(name)} set (slot_name = none)`);
  await subscriber.query(`drop subscription ${ident(name)}`);
}

/** A first copy into tables that still hold rows would stop at the first duplicate key. */
async function emptyCopies(subscriber: pg.Client): Promise<void> {
  const { rows } = await subscriber.query<{ tables: string | null }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables where schemaname = 'organization'`,
  );
  if (rows[0]?.tables) await subscriber.query(`truncate ${rows[0].tables}`);
}

function conninfo(options: SubscribeOptions): string {
  const url = new URL(options.replicationUrl);
  const parts = {
    host: url.hostname,
    port: url.port || '5432',
    dbname: url.pathname.slice(1),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    application_name: options.name,
  };
  return Object.entries(parts)
    .map(([key, value]) => `${key}='${value.replaceAll(/['\\]/g, String.raw`\$&`)}'`)
    .join(' ');
}

function ident(name: string): string {
  return pg.escapeIdentifier(name);
}
