import type { PostgresOptions } from './postgres.js';

/** The command line of the postmaster. */
export function postgresSettings({ durable = true, settings = {} }: PostgresOptions): string[] {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    // Between the databases of an installation (design §6).
    wal_level: 'logical',
    synchronous_commit: 'on',
    max_wal_senders: '40',
    max_replication_slots: '40',
    max_active_replication_origins: '40',
    max_worker_processes: '32',
    max_logical_replication_workers: '16',
    // A subscription tries again after a restart of the publisher; the default is five seconds.
    wal_retrieve_retry_interval: '500ms',
    max_slot_wal_keep_size: '4GB',
    // Statements and details name people: the log must not.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
