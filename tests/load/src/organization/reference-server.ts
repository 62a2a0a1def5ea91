import 'reflect-metadata';
import { createDataSource, Database } from '@capuy/database';
import { policy } from '@capuy/organization';
import { Accounts, InternalTokens, Scoped } from '@capuy/subgraph';
import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { readText } from '../query-text.js';
import { CAPABILITIES, READS, type Variables } from './reads.js';
import { spelled } from './spelled.js';

/**
 * What a person would write who needs only these five answers: the same HTTP server, token, account, role, capability
 * and transaction as the service, and one statement whose text is the answer.
 */
const dataSource = await createDataSource({
  url: process.env['ORGANIZATION_DATABASE_URL'] ?? '',
  entities: [],
  applicationName: 'capuy-reference',
}).initialize();
const database = new Database(dataSource);
const accounts = new Accounts(database);
const tokens = new InternalTokens(process.env['CAPUY_SECRETS'] ?? '');

const app = Fastify({ logger: false });
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
for (const read of [...READS, 'members-search'] as const) {
  const sql = readText('reference', `${read}.sql`);
  app.post(`/${read}`, async (request, reply) => {
    const raw = request.body as Buffer;
    const actor = await accounts.actor(tokens.verify(request.headers.authorization, raw));
    const { variables } = JSON.parse(raw.toString('utf8')) as { variables: Variables };
    const scoped = new Scoped(database, actor, read === 'members-search' ? 'member:read' : CAPABILITIES[read], policy);
    const { asOf, underId, search } = variables;
    const values = search === undefined ? [asOf, underId] : [asOf, ...(underId === undefined ? [] : [underId]), search, spelled(search)];
    const rows = await scoped.read((query) => query<{ answer: string }>(sql, values));
    void reply.header('content-type', 'application/json; charset=utf-8');
    return `{"data":${rows[0]?.answer}}`;
  });
}
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as AddressInfo).port });
process.on('SIGTERM', () => process.exit(0));
