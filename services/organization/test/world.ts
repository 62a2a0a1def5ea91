import 'reflect-metadata';
import { createDataSource, Database, type Query, type Scope } from '@capuy/database';
import { Accounts, type Actor, formatError, ROOT_ID } from '@capuy/subgraph';
import { createDatabases, preparedDatabase, type TestDatabase } from '@capuy/testing';
import { execute, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { v5 as uuid5 } from 'uuid';
import { entities } from '../src/entities.js';
import { migrateOrganization } from '../src/migrations.js';
import { Loaders } from '../src/query/loaders.js';
import { buildOrganizationSchema } from '../src/schema.js';
import { createServices, type Services } from '../src/services.js';
import { maintainTree } from '../src/tree/maintain-tree.js';

/** The day on which every test world stands. */
export const TODAY = '2026-01-15';
process.env['CAPUY_TODAY'] = TODAY;

const SINCE = '2020-01-01';
const SPACE = '6f1d2f4e-0000-5000-8000-000000000000';

/** Stable identifier of what a test calls by name. */
export function idOf(name: string): string {
  return name === 'root' ? ROOT_ID : uuid5(name, SPACE);
}

export interface Answer<Data> {
  data: Data;
  errors: GraphQLFormattedError[];
  /** SQL statements that the answer took, those that find the account apart. */
  statements: number;
}

class CountingDatabase extends Database {
  statements = 0;

  override read<T>(scope: Scope, work: (query: Query) => Promise<T>): Promise<T> {
    return super.read(scope, (query) => work(this.#counted(query)));
  }

  override write<T>(scope: Scope, work: (manager: EntityManager, query: Query) => Promise<T>): Promise<T> {
    return super.write(scope, (manager, query) => work(manager, this.#counted(query)));
  }

  #counted(query: Query): Query {
    return (text, values) => {
      this.statements += 1;
      return query(text, values);
    };
  }
}

let schema: Promise<GraphQLSchema> | undefined;

async function migrated({ url, ownerUrl }: TestDatabase): Promise<void> {
  const replicator = new URL(url);
  replicator.username = 'capuy_replicator';
  await migrateOrganization({ databaseUrl: url, databaseOwnerUrl: ownerUrl, replicationUrl: replicator.href });
}

/**
 * A small world in its own database: a province with two communes, branches, members and accounts with roles.
 * `ask` goes through the schema as the account of that subject; `sql` is the owner's.
 */
export class World {
  private constructor(
    readonly database: CountingDatabase,
    readonly services: Services,
    readonly owner: pg.Client,
    readonly url: string,
    readonly ownerUrl: string,
  ) {}

  static async create(): Promise<World> {
    const prepared = await preparedDatabase('organization', 'world', async (database) => {
      await migrated(database);
      const world = await World.#open(database);
      await world.#fill();
      await world.close();
    });
    const { organization } = await createDatabases(['organization'], undefined, prepared);
    const world = await World.#open(organization);
    // A grant on the database is not of what is copied with it.
    await world.sql(
      `do $$ begin execute format('grant temporary on database %I to %I', current_database(), '${new URL(organization.url).username}'); end $$`,
    );
    return world;
  }

  static async #open({ url, ownerUrl }: TestDatabase): Promise<World> {
    const dataSource = await createDataSource({ url, entities, applicationName: 'test' }).initialize();
    const database = new CountingDatabase(dataSource);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.today', $1, false)`, [TODAY]);
    return new World(database, createServices(database), owner, url, ownerUrl);
  }

  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(text, values as unknown[])).rows as Row[];
  }

  /** Asks as an account of the world, by the name given to `addAccount`. */
  async ask<Data = Record<string, never>>(
    account: string,
    document: string,
    variables: Record<string, unknown> = {},
    { secondFactor = false, ...options }: { idempotencyKey?: string; secondFactor?: boolean } = {},
  ): Promise<Answer<Data>> {
    schema ??= buildOrganizationSchema();
    const built = await schema;
    const parsed = parse(document);
    const invalid = validate(built, parsed);
    if (invalid.length > 0) throw new Error(invalid.map((error) => error.message).join('\n'));
    const actor = await this.actor(account, secondFactor);
    this.database.statements = 0;
    const contextValue = { actor, requestId: '', services: this.services, loaders: new Loaders(), ...options };
    const result = await execute({ schema: built, document: parsed, variableValues: variables, contextValue });
    const errors = (result.errors ?? []).map((error) => formatError(error.toJSON(), error instanceof GraphQLError ? error : undefined));
    return { data: result.data as Data, errors, statements: this.database.statements };
  }

  /** Whom the services take the account of that subject to be. */
  actor(account: string, secondFactor = false): Promise<Actor> {
    const amr = secondFactor ? ['pwd', 'otp'] : [];
    return new Accounts(this.database).actor({ subject: account, userIssuer: 'capuy', kind: 'user', sessionStart: 0, amr });
  }

  /** An organization under another, since 2020 unless told otherwise. */
  async addOrganization(
    name: string,
    typeCode: string,
    under: string,
    more: {
      since?: string;
      until?: string;
      printedName?: string;
      sector?: string;
      branchKind?: string;
      code?: string;
      closed?: boolean;
    } = {},
  ): Promise<string> {
    const id = idOf(name);
    const [since, until] = [more.since ?? SINCE, more.until ?? 'infinity'];
    await this.sql(`insert into organization.party_organization (id, closed, valid_from, valid_to) values ($1, $2, $3, $4)`, [
      id,
      more.closed ?? false,
      since,
      until,
    ]);
    await this.sql(
      `insert into organization.organization_version (organization_id, code, name, printed_name, type_code, reporting_sector, branch_kind, search_key, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7, app.fold($4), $8, $9)`,
      [id, more.code ?? null, name, more.printedName ?? name, typeCode, more.sector ?? null, more.branchKind ?? null, since, until],
    );
    await this.sql(`insert into organization.placement (organization_id, parent_id, valid_from, valid_to) values ($1, $2, $3, $4)`, [
      id,
      idOf(under),
      since,
      until,
    ]);
    await this.owner.query('begin');
    await maintainTree((text, values) => this.sql(text, values), { day: since, changed: [id] });
    await this.owner.query('commit');
    return id;
  }

  /** A member with a permanent membership; `fullName` is their name in the world. */
  async addMember(
    fullName: string,
    branch: string,
    more: { gender?: string; admittedOn?: string; recognizedOn?: string | null; since?: string; phone?: string } = {},
  ): Promise<string> {
    const [person, member] = [idOf(`person ${fullName}`), idOf(`member ${fullName}`)];
    const admittedOn = more.admittedOn ?? SINCE;
    await this.sql(
      `with p as (insert into organization.person (id, gender, birth_date, phone, identity_number, ethnicity) values ($1, $2, '1980-05-04', $4, $5, 'Kinh'))
       insert into organization.person_name (person_id, full_name, sort_key, search_key) values ($1, $3, regexp_replace($3, '^(.*) (\\S+)$', '\\2 \\1 \\2'), app.fold($3))`,
      [person, more.gender ?? 'FEMALE', fullName, more.phone ?? '0912345678', person.slice(0, 12)],
    );
    await this.sql(`insert into organization.member (id, person_id, file_number, admitted_on, recognized_on) values ($1, $2, $3, $4, $5)`, [
      member,
      person,
      `F-${member.slice(0, 8)}`,
      admittedOn,
      more.recognizedOn === undefined ? '2021-01-01' : more.recognizedOn,
    ]);
    await this.sql(
      `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends) values ($1, $2, $3, 'PERMANENT', $4, true, false, true)`,
      [member, person, idOf(branch), more.since ?? more.recognizedOn ?? (more.recognizedOn === null ? admittedOn : '2021-01-01')],
    );
    await this.sql('select organization.derive_memberships(array[$1::uuid])', [member]);
    return member;
  }

  /** An account that holds given roles; its subject is its name. */
  async addAccount(name: string, roles: readonly (readonly [role: string, at: string])[], person?: string): Promise<string> {
    const id = idOf(`account ${name}`);
    await this.sql(
      `insert into organization.account (id, issuer, external_subject, person_id, display_name, valid_from) values ($1, 'capuy', $2, $3, $2, $4)`,
      [id, name, person ? idOf(`person ${person}`) : null, SINCE],
    );
    for (const [role, at] of roles) {
      await this.sql(
        `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from) values ($1, $2, $3, 'GIVEN', 'test', $4)`,
        [id, role, idOf(at), SINCE],
      );
    }
    return id;
  }

  /** A post, since 2025-07-01 unless told otherwise. */
  async addPost(
    person: string,
    at: string,
    place: string,
    position: string,
    more: { since?: string; until?: string; body?: string } = {},
  ): Promise<string> {
    const id = idOf(`post ${person} ${at} ${position}`);
    await this.sql(
      `insert into organization.post (id, person_id, organization_id, body_id, place, position, basis, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, 'ELECTED', $7, $8)`,
      [
        id,
        idOf(`person ${person}`),
        idOf(at),
        more.body ? idOf(more.body) : null,
        place,
        position,
        more.since ?? '2025-07-01',
        more.until ?? 'infinity',
      ],
    );
    return id;
  }

  /** A body of a committee with its functions. */
  async addBody(name: string, at: string, functions: readonly string[]): Promise<string> {
    await this.sql(
      `insert into organization.committee_body (id, organization_id, name, functions, valid_from) values ($1, $2, $3, $4, '2025-07-01')`,
      [idOf(name), idOf(at), name, functions],
    );
    return idOf(name);
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.database.dataSource.destroy();
  }

  async #fill(): Promise<void> {
    await this.addOrganization('Tỉnh Minh', 'PROVINCE', 'root', { printedName: 'Đảng bộ tỉnh Minh', code: 'M' });
    await this.addOrganization('Xã Hòa An', 'COMMUNE', 'Tỉnh Minh', {
      since: '2025-07-01',
      printedName: 'Đảng bộ xã Hòa An',
      sector: 'COMMUNE',
      code: 'M.1',
    });
    await this.addOrganization('Xã Đông', 'COMMUNE', 'Tỉnh Minh', {
      since: '2025-07-01',
      printedName: 'Đảng bộ xã Đông',
      sector: 'COMMUNE',
      code: 'M.2',
    });
    await this.addOrganization('Công an tỉnh', 'POLICE', 'Tỉnh Minh', { closed: true });
    for (const name of ['Chi bộ 1', 'Chi bộ 2', 'Chi bộ 10'])
      await this.addOrganization(name, 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2025-07-01', branchKind: 'LOCALITY' });
    await this.addOrganization('Chi bộ Đông', 'SUBORDINATE_BRANCH', 'Xã Đông', { since: '2025-07-01', branchKind: 'SCHOOL' });
    await this.addMember('Nguyễn Thị Hòa', 'Chi bộ 1');
    await this.addMember('Trần Văn Hoa', 'Chi bộ 1', { gender: 'MALE' });
    await this.addMember('Lê Thị Ánh', 'Chi bộ 2', { recognizedOn: null, admittedOn: '2025-09-01' });
    await this.addMember('Phạm Văn Đức', 'Chi bộ Đông', { gender: 'MALE' });
    await this.addAccount('province', [['STAFF_ORGANIZATION', 'Tỉnh Minh']]);
    await this.addAccount('clerk', [['STAFF_ORGANIZATION', 'Xã Hòa An']]);
    await this.addAccount('stranger', [['STAFF_ORGANIZATION', 'Xã Đông']]);
    await this.addAccount('branch secretary', [['BRANCH_SECRETARY', 'Chi bộ 1']], 'Nguyễn Thị Hòa');
    await this.addAccount('member', [['MEMBER', 'Chi bộ 1']], 'Trần Văn Hoa');
    await this.addAccount('administrator', [['ADMINISTRATOR', 'Tỉnh Minh']]);
  }
}
