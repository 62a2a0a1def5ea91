import 'reflect-metadata';
import { createDataSource, Database, type Query } from '@capuy/database';
import * as meetings from '@capuy/meetings';
import * as organization from '@capuy/organization';
import { Accounts, type Actor } from '@capuy/subgraph';
import { adminUrl, createDatabases, preparedDatabase } from '@capuy/testing';
import { execute, type GraphQLSchema, parse } from 'graphql';
import pg from 'pg';

export interface Answered {
  // What a document asked for; a test knows its shape.
  data: Record<string, unknown> | null;
  /** Code by alias of the root field. */
  codes: Record<string, string>;
  statements: number;
}

interface Side {
  readonly name: 'organization' | 'meetings';
  readonly database: CountingDatabase;
  readonly owner: Query;
  readonly ownerUrl: string;
  readonly url: string;
  ask(subject: string, document: string, variables?: Record<string, unknown>): Promise<Answered>;
  actor(subject: string): Promise<Actor>;
  close(): Promise<void>;
}

/**
 * Counts statements, and has PostgreSQL plan each text once instead of once a world: planning under row-level security takes
 * three quarters of the time. Days and ids that are literals in the text become parameters for that.
 */
export class CountingDatabase extends Database {
  statements = 0;
  readonly #names = new Map<string, string>();
  override read: Database['read'] = (scope, work) => super.read(scope, (query) => work(this.#counted(query)));
  override write: Database['write'] = (scope, work) => super.write(scope, (manager, query) => work(manager, this.#counted(query)));

  #counted(query: Query): Query {
    return (text, values = []) => {
      this.statements += 1;
      if (!/^\s*(select|with)\b/.test(text)) return query(text, values);
      const literals = [...new Set(text.match(LITERAL))];
      const reused = text.replaceAll(
        LITERAL,
        (found) => `$${values.length + 1 + literals.indexOf(found)}::${found.startsWith('date') ? 'date' : 'uuid'}`,
      );
      const name = this.#names.get(reused) ?? `world_${this.#names.size}`;
      this.#names.set(reused, name);
      // What the driver takes as well as a text, and the product never gives it.
      return query({ name, text: reused } as unknown as string, [...values, ...literals.map((found) => found.split("'")[1])]);
    };
  }
}

const LITERAL = /\bdate '\d{4}-\d\d-\d\d'|'[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}'/g;

export interface TwoServices {
  readonly organization: Side & { readonly services: ReturnType<typeof organization.createServices> };
  readonly meetings: Side;
  close(): Promise<void>;
}

const parsed = new Map<string, ReturnType<typeof parse>>();

/** Both services in this process on real databases of their own, asked through their schemas as any account, without HTTP. */
export async function twoServices(): Promise<TwoServices> {
  const prepared = await preparedDatabase('organization', 'worlds', async ({ url, ownerUrl }) => {
    const replicationUrl = url.replace(new URL(url).username, 'capuy_replicator');
    await organization.migrateOrganization({ databaseUrl: url, databaseOwnerUrl: ownerUrl, replicationUrl });
  });
  const other = await preparedDatabase('meetings', 'worlds', async ({ url, ownerUrl }) => {
    await meetings.migrateMeetings({ databaseUrl: url, databaseOwnerUrl: ownerUrl });
  });
  const made = {
    ...(await createDatabases(['organization'], undefined, prepared)),
    ...(await createDatabases(['meetings'], undefined, other)),
  };
  const two = await openTwoServices(made);
  const close = async (): Promise<void> => {
    await two.close();
    const admin = new pg.Client({ connectionString: adminUrl() });
    await admin.connect();
    for (const { name } of Object.values(made)) await admin.query(`drop database ${admin.escapeIdentifier(name)}`);
    await admin.end();
  };
  return { ...two, close };
}

let schemas: Promise<[GraphQLSchema, GraphQLSchema]> | undefined;

type Urls = Readonly<Record<'organization' | 'meetings', { readonly url: string; readonly ownerUrl: string }>>;

/** The same over databases that exist: as the owner's role, for example, which no policy stops. */
export async function openTwoServices(urls: Urls): Promise<TwoServices> {
  schemas ??= Promise.all([organization.buildOrganizationSchema(), meetings.buildMeetingsSchema()]);
  const [organizationSchema, meetingsSchema] = await schemas;
  const first = await open('organization', urls.organization, organizationSchema, (database) => {
    const services = organization.createServices(database);
    return { services, context: () => ({ services, loaders: new organization.Loaders() }) };
  });
  const second = await open('meetings', urls.meetings, meetingsSchema, (database) => {
    const services = meetings.createServices(database);
    return { services, context: (actor) => ({ services, loaders: meetings.createLoaders(services, actor) }) };
  });
  return { organization: first, meetings: second, close: async () => void (await Promise.all([first.close(), second.close()])) };
}

/** A plan that is kept holds for any values from the first time on. */
function reusing(url: string): string {
  const reused = new URL(url);
  reused.searchParams.set('options', '-c plan_cache_mode=force_generic_plan');
  return reused.href;
}

async function open<Services>(
  name: Side['name'],
  { url, ownerUrl }: { url: string; ownerUrl: string },
  schema: GraphQLSchema,
  make: (database: Database) => { services: Services; context: (actor: Actor) => object },
): Promise<Side & { services: Services }> {
  const dataSource = await createDataSource({
    url: reusing(url),
    entities: name === 'organization' ? organization.entities : [],
    applicationName: 'worlds',
    poolSize: 2,
  }).initialize();
  const database = new CountingDatabase(dataSource);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { services, context } = make(database);
  const accounts = new Accounts(database);
  const actor = (subject: string): Promise<Actor> =>
    accounts.actor({ subject, userIssuer: 'capuy', kind: 'user', sessionStart: 1e9, amr: ['otp'] });
  return {
    name,
    database,
    url,
    ownerUrl,
    services,
    owner: async (text, values) => (await owner.query(text, values as unknown[])).rows as never[],
    actor,
    async ask(subject, text, variables = {}) {
      const document = parsed.get(text) ?? parse(text);
      parsed.set(text, document);
      const who = await actor(subject);
      database.statements = 0;
      const result = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: { actor: who, requestId: '', ...context(who) },
      });
      const codes = (result.errors ?? []).map((error) => {
        const { code } = (error.originalError ?? {}) as { code?: string };
        if (!code) throw error;
        return [String(error.path?.[0] ?? ''), code];
      });
      return { data: result.data ?? null, codes: Object.fromEntries(codes) as Record<string, string>, statements: database.statements };
    },
    close: async () => {
      await owner.end();
      await dataSource.destroy();
    },
  };
}
