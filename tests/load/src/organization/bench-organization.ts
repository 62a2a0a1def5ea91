import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { HttpClient } from '../http-client.js';
import { type Contestant, interleave } from '../interleave.js';
import { InternalSigner } from '../internal-signer.js';
import { line, type Measurement, measurement } from '../measurement.js';
import type { Report } from '../report.js';
import { startChild } from '../world/child.js';
import type { World } from '../world/world.js';
import { backendPids } from './backend-pids.js';
import { questions } from './questions.js';
import { queryText, type Read, READS, type Variables } from './reads.js';

const CONCURRENCY = 4;
const ROUNDS = { rounds: 5, requestsPerRound: 60, warmUp: 150, concurrency: CONCURRENCY };
/** A count of a province's members looks at each of them. */
const HEAVY_ROUNDS = { rounds: 5, requestsPerRound: 16, warmUp: 24, concurrency: CONCURRENCY };
const TARGET = 2;
/** Rows without which a question is not worth its measurement. */
const LEAST_ROWS = 100;

interface Server {
  readonly name: string;
  ask(read: Read, variables: Variables): Promise<string>;
  pids(): Promise<readonly number[]>;
}

/** CPU of service and database backends a request, against one `json_agg` statement behind the same server, role and transaction. */
export async function benchOrganization(world: World, wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  const reads = READS.filter((read) => wanted(`organization.${read}`));
  if (reads.length === 0) return [];
  const child = await startChild({
    name: 'reference',
    script: join(import.meta.dirname, 'reference-server.js'),
    env: { ORGANIZATION_DATABASE_URL: world.cluster.databases.ORGANIZATION_DATABASE_URL, CAPUY_SECRETS: world.secrets },
    folder: join(world.cluster.folder, 'logs'),
  });
  const clients = {
    ours: new HttpClient(world.organization.url, CONCURRENCY),
    reference: new HttpClient(`http://127.0.0.1:${child.port}`, CONCURRENCY),
  };
  const signer = new InternalSigner(world.secrets);
  const texts = new Map(reads.map((read) => [read, queryText(read)]));
  let serial = 0;
  const post = (client: HttpClient, path: string, body: string): Promise<string> =>
    client.post(path, body, { authorization: signer.authorization(world.subject, body, String(serial++)) });
  const servers: Server[] = [
    {
      name: 'ours',
      ask: (read, variables) => post(clients.ours, '/graphql', JSON.stringify({ query: texts.get(read), variables })),
      pids: async () => [world.organization.pid, ...(await backendPids(world, 'capuy-organization'))],
    },
    {
      name: 'reference',
      ask: (read, variables) => post(clients.reference, `/${read}`, JSON.stringify({ variables })),
      pids: async () => [child.pid, ...(await backendPids(world, 'capuy-reference'))],
    },
  ];
  try {
    const asked = await questions(world);
    const found: Measurement[] = [];
    for (const read of reads) {
      await checkAgreement(servers, read, asked[read]);
      const cpu = await interleave(
        servers.map((server) => contestant(server, read, asked[read])),
        read === 'counts' ? HEAVY_ROUNDS : ROUNDS,
      );
      found.push(measurement(`organization.${read}`, cpu.get('ours') ?? 0, cpu.get('reference') ?? 0, 'cpu ms/request', TARGET));
      report(line(found.at(-1)));
    }
    return found;
  } finally {
    await Promise.all([clients.ours.close(), clients.reference.close()]);
    await child.stop();
  }
}

function contestant({ name, ask, pids }: Server, read: Read, variables: (seed: number) => Variables): Contestant {
  return { name, pids, ask: async (seed) => void (await ask(read, variables(seed))) };
}

/** Both give the same answer, and a long one. */
async function checkAgreement(servers: readonly Server[], read: Read, variables: (seed: number) => Variables): Promise<void> {
  for (let seed = 0; seed < 12; seed++) {
    const asked = variables(seed);
    const [ours, theirs] = await Promise.all(servers.map(async ({ ask }) => JSON.parse(await ask(read, asked)) as unknown));
    deepStrictEqual(ours, theirs, `${read} ${JSON.stringify(asked)}: the reference answers differently`);
    const rows = read === 'counts' ? LEAST_ROWS : countNodes(ours);
    if (rows < LEAST_ROWS) throw new Error(`${read} ${JSON.stringify(asked)} answers only ${rows} rows`);
  }
}

/** Nodes of the page, or what hangs on them where that is more. */
function countNodes(answer: unknown): number {
  const [list] = Object.values((answer as { data: Record<string, { nodes: { successors?: unknown[] }[] }> }).data);
  const nodes = list?.nodes ?? [];
  return Math.max(nodes.length, nodes.flatMap((node) => node.successors ?? []).length);
}
