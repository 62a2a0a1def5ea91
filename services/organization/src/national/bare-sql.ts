import type { Query } from '@capuy/database';
import pg from 'pg';

/** Tables that applying writes, in an order that foreign keys allow, with the columns that an update of theirs sets. */
const TABLES: readonly [table: string, updated: readonly string[]][] = [
  ['organization.party_organization', ['valid_to', 'version']],
  ['organization.organization_version', ['valid_to']],
  ['organization.placement', ['valid_to']],
  ['organization.closure', ['valid_to']],
  ['organization.reach', ['valid_to']],
  ['organization.lineage', []],
  ['organization.membership', ['valid_to']],
  ['organization.team_assignment', ['valid_to']],
  ['organization.post', ['valid_to', 'end_reason', 'version']],
  ['organization.access_grant', ['valid_to']],
  ['organization.party_team', ['valid_to', 'version']],
  ['organization.party_committee', ['valid_to', 'version']],
  ['organization.committee_body', ['valid_to', 'version']],
  ['organization.reorganization', ['status', 'applied_by', 'applied_at', 'version']],
  ['organization.change_marker', []],
  ['audit.record', []],
];
const CHUNK = 10_000;

interface Scope {
  accountId: string;
  capability: string;
}

/**
 * The yardstick: the rows that an act wrote, written by bare statements, an update and an insert a table, with the
 * same role, constraints, policies and audit. `capture` copies them out of the act's transaction into temporary tables
 * of a connection of its own; `run` writes them and rolls back.
 */
export class BareSql {
  readonly #client: pg.Client;
  #statements: string[] = [];

  constructor(
    url: string,
    readonly scope: Scope,
  ) {
    this.#client = new pg.Client({ connectionString: url, application_name: 'capuy-bare-sql' });
  }

  async open(): Promise<void> {
    await this.#client.connect();
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  /** Every row that the transaction behind `query` wrote: its own id stands in each. */
  async capture(query: Query): Promise<void> {
    for (const [table] of TABLES) {
      await this.#client.query(`create temp table ${staged(table)} (like ${table})`);
      await query(
        `declare written no scroll cursor for select to_jsonb(t) as row from ${table} t where t.xmin = pg_current_xact_id()::xid`,
      );
      for (;;) {
        const rows = await query<{ row: object }>(`fetch ${CHUNK} from written`);
        if (rows.length === 0) break;
        const list = JSON.stringify(rows.map(({ row }) => row));
        await this.#client.query(`insert into ${staged(table)} select * from jsonb_populate_recordset(null::${table}, $1)`, [list]);
      }
      await query('close written');
    }
  }

  /** Tells updates from inserts, once the captured transaction is rolled back. */
  async prepare(): Promise<void> {
    await this.#begin();
    const statements: string[] = [];
    for (const [table, updated] of TABLES) {
      const from = staged(table);
      await this.#client.query(
        `create temp table ${from}_old as select s.* from ${from} s where exists (select from ${table} t where t.id = s.id)`,
      );
      await this.#client.query(`delete from ${from} s using ${from}_old o where o.id = s.id`);
      await this.#client.query(`analyze ${from}, ${from}_old`);
      const columns = await this.#columns(table);
      if (updated.length > 0)
        statements.push(
          `update ${table} t set ${updated.map((column) => `${column} = s.${column}`).join(', ')} from ${from}_old s where t.id = s.id`,
        );
      statements.push(`insert into ${table} (${columns}) select ${columns} from ${from}`);
    }
    await this.#client.query('commit');
    this.#statements = statements;
  }

  /** Milliseconds that the bare statements take; nothing stays. */
  async run(): Promise<number> {
    const began = performance.now();
    await this.#begin();
    for (const statement of this.#statements) await this.#client.query(statement);
    const took = performance.now() - began;
    await this.#client.query('rollback');
    return took;
  }

  async #begin(): Promise<void> {
    await this.#client.query('begin');
    await this.#client.query(`select set_config('app.account', $1, true), set_config('app.capability', $2, true)`, [
      this.scope.accountId,
      this.scope.capability,
    ]);
  }

  async #columns(table: string): Promise<string> {
    const { rows } = await this.#client.query<{ list: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    return rows[0]?.list ?? '';
  }
}

function staged(table: string): string {
  return `bare_${table.replace('.', '_')}`;
}
