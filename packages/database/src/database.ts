import pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { AuditWatch } from './audit-watch.js';

/** Who asks, for what, on which day: what row-level security derives its answer from. */
export interface Scope {
  accountId: string | null;
  capability: string;
  /** Whether the session proved a second factor; absent = it did not. */
  secondFactor?: boolean;
  /** 'YYYY-MM-DD'; absent = today in Asia/Ho_Chi_Minh. */
  today?: string;
  /** Epoch milliseconds after which the answer is of no use; PostgreSQL enforces it. */
  deadline?: number;
}

/** Runs one statement with parameters and returns its rows. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * The only way a service reaches its tables: each read in its own short read-only transaction, each write
 * in one transaction, both with the scope set for row-level security.
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  async read<T>(scope: Scope, work: (query: Query) => Promise<T>): Promise<T> {
    const client = await this.#pool().connect();
    let broken: Error | undefined;
    try {
      await client.query(`begin isolation level repeatable read, read only; ${settings(scope)}`);
      const result = await work(async (text, values = []) => {
        expectTime(scope);
        return (await client.query(text, values as unknown[])).rows;
      });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Nothing that changed a row commits without a record in the audit, unless `unaudited` says in the transaction why there is none. */
  async write<T>(scope: Scope, work: (manager: EntityManager, query: Query) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(settings(scope));
      const watched = new AuditWatch(rowsOf(manager, scope));
      const result = await work(manager, watched.query);
      await watched.requireAudit();
      return result;
    });
  }

  #pool(): pg.Pool {
    const driver = this.dataSource.driver as unknown as { master: pg.Pool };
    return driver.master;
  }
}

/** TypeORM gives an UPDATE's or DELETE's rows together with their number unless it is asked for the structured result. */
function rowsOf(manager: EntityManager, scope: Scope): Query {
  const runner = manager.queryRunner;
  if (!runner) throw new Error('a transaction has a query runner');
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    expectTime(scope);
    return (await runner.query(text, values as unknown[], true)).records as Row[];
  };
}

/** PostgreSQL ends the statement that is too slow; after the deadline no other one begins either. The code is PostgreSQL's own. */
function expectTime({ deadline }: Scope): void {
  if (deadline !== undefined && Date.now() > deadline) throw Object.assign(new Error('the deadline has passed'), { code: '57014' });
}

function settings(scope: Scope): string {
  const left = scope.deadline === undefined ? DEFAULT_TIMEOUT_MS : Math.max(1, Math.round(scope.deadline - Date.now()));
  const set = (name: string, value: string): string => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`;
  return `select ${set('app.account', scope.accountId ?? '')}, ${set('app.capability', scope.capability)}, ${set('app.second_factor', scope.secondFactor ? 'on' : '')}, ${set('app.today', scope.today ?? '')}, ${set('statement_timeout', String(left))}`;
}
