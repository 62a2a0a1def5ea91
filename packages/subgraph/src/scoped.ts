import type { Database, Query, Scope } from '@capuy/database';
import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import { DomainError, notFound } from './domain-error.js';
import { parseLocalDate, today } from './local-date.js';
import { ANYONE_SIGNED_IN, type Policy } from './policy.js';

/** The root of the tree: a role there reaches everything. */
export const ROOT_ID = '00000000-0000-7000-8000-000000000001';

/** For whom something is entered, by which page. */
export interface Behalf {
  organizationId: string;
  evidenceId: string;
  signedBy: string;
  signedOn: string;
}

/** What an audit record names, without what was in it. */
export interface Act {
  act: string;
  entity: string;
  entityId?: string | null;
  organizationId?: string | null;
}

/**
 * One actor doing one thing: the only way to a table. The first line of the two: it derives the scope from
 * the actor's grants and the policy in TypeScript, while row-level security derives its own in SQL.
 */
export class Scoped {
  /** Organizations at which the actor holds a role with the capability. Empty for what anyone may do. */
  readonly holders: readonly string[];
  readonly everything: boolean;

  constructor(
    readonly database: Database,
    readonly actor: Actor,
    readonly capability: string,
    policy: Policy,
  ) {
    const roles = policy.capabilities[capability];
    if (!roles) throw new Error(`capability ${capability} is not in the policy`);
    this.holders = [...new Set(actor.grants.filter((g) => g.role === 'SYSTEM' || roles.includes(g.role)).map((g) => g.organizationId))];
    this.everything = this.holders.includes(ROOT_ID);
    if (this.holders.length === 0 && !roles.includes(ANYONE_SIGNED_IN)) {
      throw new DomainError('FORBIDDEN', `no role of the actor carries ${capability}`);
    }
  }

  /** Every audit record from here on says that somebody else's page is entered. */
  actFor(behalf: Behalf): void {
    this.#behalf = behalf;
  }

  get behalf(): Behalf | null {
    return this.#behalf;
  }

  /** What was audited so far, in order. */
  readonly acts: Act[] = [];
  #behalf: Behalf | null = null;

  /**
   * SQL that is true where `column` (an organization's id) lies in the actor's reach today. `parameter` is the
   * number of the statement's parameter that holds `scope.holders`. `SUBTREE` leaves out predecessors: they are
   * reached for reading, what is written belongs below a role today.
   */
  reaches(column: string, parameter: number, via?: 'SUBTREE'): string {
    if (this.everything) return `cardinality($${parameter}::uuid[]) > 0`;
    // The day as a literal: behind a function the planner guesses a ninth of the rows, and then reads them all to sort them.
    const day = `date '${parseLocalDate(today())}'`;
    return `${column} in (select sr.organization_id from organization.reach sr where sr.holder_id = any ($${parameter}::uuid[])
      and sr.valid_from <= ${day} and ${day} < sr.valid_to${via ? ` and sr.via = '${via}'` : ''})`;
  }

  read<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return this.database.read(this.#scope(), work);
  }

  /** One transaction; `requireReach` inside it before anything is written. */
  write<T>(work: (manager: EntityManager, query: Query) => Promise<T>): Promise<T> {
    return this.database.write(this.#scope(), work);
  }

  /** Throws NOT_FOUND where the organization is outside the actor's reach: what may not be seen does not exist. */
  async requireReach(query: Query, organizationId: string, what = 'organization'): Promise<void> {
    if (this.everything) return;
    const rows = await query(`select from organization.party_organization o where o.id = $1 and ${this.reaches('o.id', 2)}`, [
      organizationId,
      this.holders,
    ]);
    if (rows.length === 0) throw notFound(what);
  }

  #scope(): Scope {
    const { accountId, deadline, secondFactor } = this.actor;
    const day = process.env['CAPUY_TODAY'];
    return {
      accountId,
      capability: this.capability,
      secondFactor,
      ...(deadline === undefined ? {} : { deadline }),
      ...(day ? { today: day } : {}),
    };
  }
}
