import 'reflect-metadata';
import { createDataSource, Database, type Query } from '@capuy/database';
import * as meetings from '@capuy/meetings';
import * as organization from '@capuy/organization';
import { Accounts, type Actor } from '@capuy/subgraph';
import { createDatabases } from '@capuy/testing';
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

export class CountingDatabase extends Database {
  statements = 0;
  override read: Database['read'] = (scope, work) => super.read(scope, (query) => work(this.#counted(query)));
  override write: Database['write'] = (scope, work) => super.write(scope, (manager, query) => work(manager, this.#counted(query)));

  #counted(query: Query): Query {
    return (text, values) => {
      this.statements += 1;
      return query(text, values);
    };
  }
}

export interface TwoServices {
  readonly organization: Side & { readonly services: ReturnType<typeof organization.createServices> };
  readonly meetings: Side;
  close(): Promise<void>;
}

const parsed = new Map<string, ReturnType<typeof parse>>();

/** Both services in this process on real databases, asked through their schemas as any account, without HTTP. */
export async function twoServices(): Promise<TwoServices> {
  const made = await createDatabases(['organization', 'meetings']);
  const replicationUrl = made.organization.url.replace(new URL(made.organization.url).username, 'capuy_replicator');
  await organization.migrateOrganization({
    databaseUrl: made.organization.url,
    databaseOwnerUrl: made.organization.ownerUrl,
    replicationUrl,
  });
  await meetings.migrateMeetings({ databaseUrl: made.meetings.url, databaseOwnerUrl: made.meetings.ownerUrl });
  return openTwoServices(made);
}

type Urls = Readonly<Record<'organization' | 'meetings', { readonly url: string; readonly ownerUrl: string }>>;

/** The same over databases that exist: as the owner's role, for example, which no policy stops. */
export async function openTwoServices(urls: Urls): Promise<TwoServices> {
  const first = await open('organization', urls.organization, await organization.buildOrganizationSchema(), (database) => {
    const services = organization.createServices(database);
    return { services, context: () => ({ services, loaders: new organization.Loaders() }) };
  });
  const second = await open('meetings', urls.meetings, await meetings.buildMeetingsSchema(), (database) => {
    const services = meetings.createServices(database);
    return { services, context: (actor) => ({ services, loaders: meetings.createLoaders(services, actor) }) };
  });
  return { organization: first, meetings: second, close: async () => void (await Promise.all([first.close(), second.close()])) };
}

async function open<Services>(
  name: Side['name'],
  { url, ownerUrl }: { url: string; ownerUrl: string },
  schema: GraphQLSchema,
  make: (database: Database) => { services: Services; context: (actor: Actor) => object },
): Promise<Side & { services: Services }> {
  const dataSource = await createDataSource({ url, entities: [], applicationName: 'worlds' }).initialize();
  const database = new CountingDatabase(dataSource);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { services, context } = make(database);
  const actor = (subject: string): Promise<Actor> =>
    new Accounts(database).actor({ subject, userIssuer: 'capuy', kind: 'user', sessionStart: 1e9, amr: ['otp'] });
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
