import { join } from 'node:path';
import { freePort } from '@capuy/local';
import { HttpClient } from '../http-client.js';
import { interleave } from '../interleave.js';
import { InternalSigner } from '../internal-signer.js';
import { line, type Measurement, measurement } from '../measurement.js';
import { questions } from '../organization/questions.js';
import type { Variables } from '../organization/reads.js';
import { readText } from '../query-text.js';
import type { Report } from '../report.js';
import { startChild } from '../world/child.js';
import type { World } from '../world/world.js';
import { pidsOfRole } from './pids-of-role.js';

const CONCURRENCY = 4;
const ROUNDS = { rounds: 5, requestsPerRound: 60, warmUp: 150, concurrency: CONCURRENCY };

interface Protection {
  readonly name: 'access.rls' | 'access.audit';
  readonly query: string;
  readonly target: number;
  /** The service without it, and the role that it works as. */
  readonly script: string;
  readonly role: string;
  readonly make: string;
}

const PROTECTIONS: readonly Protection[] = [
  {
    name: 'access.rls',
    query: 'members',
    target: 1.4,
    script: 'with-all.js',
    role: 'bench_without_rls',
    make: 'bypassrls',
  },
  { name: 'access.audit', query: 'personal', target: 1.25, script: 'without-audit.js', role: 'bench_without_audit', make: 'nobypassrls' },
];
export const ACCESS_NAMES: readonly string[] = PROTECTIONS.map(({ name }) => name);

/** CPU of service and database backends a page of 100 rows, with a protection ÷ without it: the same program, database and answer. */
export async function benchAccess(world: World, wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  const found: Measurement[] = [];
  for (const protection of PROTECTIONS.filter(({ name }) => wanted(name))) {
    found.push(await measured(world, protection));
    report(line(found.at(-1)));
  }
  return found;
}

async function measured(world: World, { name, query, target, script, role, make }: Protection): Promise<Measurement> {
  const url = await roleOf(world, role, make);
  const port = await freePort();
  const { databases, folder } = world.cluster;
  const child = await startChild({
    name: role,
    script: join(import.meta.dirname, script),
    env: {
      CAPUY_SECRETS: world.secrets,
      ORGANIZATION_DATABASE_URL: url,
      ORGANIZATION_DATABASE_OWNER_URL: databases.ORGANIZATION_DATABASE_OWNER_URL,
      ORGANIZATION_REPLICATION_URL: databases.ORGANIZATION_REPLICATION_URL,
      PORT: String(port),
    },
    folder: join(folder, 'logs'),
    readyUrl: `http://127.0.0.1:${port}/readyz`,
  });
  const text = readText('queries', `${query}.graphql`);
  const variables = (await questions(world)).members;
  const signer = new InternalSigner(world.secrets);
  let serial = 0;
  const clients = {
    with: new HttpClient(world.organization.url, CONCURRENCY),
    without: new HttpClient(`http://127.0.0.1:${port}`, CONCURRENCY),
  };
  const ask = (client: HttpClient, asked: Variables): Promise<string> => {
    const body = JSON.stringify({ query: text, variables: asked });
    return client.post('/graphql', body, { authorization: signer.authorization(world.subject, body, String(serial++)) });
  };
  const contestant = (which: keyof typeof clients, pid: number, of: string) => ({
    name: which,
    pids: async () => [pid, ...(await pidsOfRole(world, of))],
    ask: async (seed: number) => void (await ask(clients[which], variables(seed))),
  });
  try {
    await checkAgreement((seed) => Promise.all([ask(clients.with, variables(seed)), ask(clients.without, variables(seed))]));
    const user = decodeURIComponent(new URL(databases.ORGANIZATION_DATABASE_URL).username);
    const cpu = await interleave([contestant('with', world.organization.pid, user), contestant('without', child.pid, role)], ROUNDS);
    return measurement(name, cpu.get('with') ?? 0, cpu.get('without') ?? 0, 'cpu ms/request', target);
  } finally {
    await Promise.all([clients.with.close(), clients.without.close()]);
    await child.stop();
  }
}

/** Both answer the same, and a whole page. */
async function checkAgreement(both: (seed: number) => Promise<string[]>): Promise<void> {
  for (let seed = 0; seed < 6; seed++) {
    const [ours = '', theirs = ''] = await both(seed);
    if (ours !== theirs)
      throw new Error(`the service answers otherwise without the protection:\n${ours.slice(0, 300)}\n${theirs.slice(0, 300)}`);
    const { data } = JSON.parse(ours) as { data: { members: { nodes: unknown[] } } };
    if (data.members.nodes.length !== 100) throw new Error(`a page of ${data.members.nodes.length} rows`);
  }
}

/** A role that may what the application may. */
async function roleOf(world: World, role: string, make: string): Promise<string> {
  const url = new URL(world.cluster.databases.ORGANIZATION_DATABASE_URL);
  const password = decodeURIComponent(url.password);
  await world.query(
    'organization',
    `create role ${role} login ${make} in role "${decodeURIComponent(url.username)}" password '${password}'`,
  );
  url.username = role;
  return url.href;
}
