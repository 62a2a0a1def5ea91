import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import pg from 'pg';
import { HttpClient } from '../http-client.js';
import { type Contestant, interleave } from '../interleave.js';
import { InternalSigner } from '../internal-signer.js';
import { line, type Measurement, measurement } from '../measurement.js';
import { backendPids } from '../organization/backend-pids.js';
import { readText } from '../query-text.js';
import { pick, pickDay, random } from '../random.js';
import type { Report } from '../report.js';
import { startChild } from '../world/child.js';
import type { World } from '../world/world.js';
import { canonicalCounts, type CountRow } from './canonical-counts.js';

const SEARCH_ROUNDS = { rounds: 5, requestsPerRound: 24, warmUp: 24, concurrency: 2 };
const COUNT_ROUNDS = { rounds: 5, requestsPerRound: 6, warmUp: 4, concurrency: 1 };
/** Parts of names as they are typed. */
const TERMS = ['nguyen van', 'Trần Thị', 'le duc', 'hoa', 'Thùy', 'pham ngoc', 'ánh', 'quoc', 'Đặng', 'tuan'];

/** Search and counts over a province of 120,000 members, each against its raw SQL. */
export async function benchReadings(world: World, wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  const client = new HttpClient(world.organization.url, 2);
  const signer = new InternalSigner(world.secrets);
  let serial = 0;
  const [province] = await world.query<{ id: string }>(
    'organization',
    `select organization_id as id from organization.access_grant where account_id = $1 and role = 'STAFF_ORGANIZATION'`,
    [world.subject],
  );
  const underId = province?.id ?? '';
  const post = (to: HttpClient, path: string, body: string): Promise<string> =>
    to.post(path, body, { authorization: signer.authorization(world.subject, body, `readings-${serial++}`) });
  const ours = (query: string, variables: object): Promise<string> => post(client, '/graphql', JSON.stringify({ query, variables }));
  const pids = async (): Promise<number[]> => [world.organization.pid, ...(await backendPids(world, 'capuy-organization'))];
  const found: Measurement[] = [];
  const measured = async (name: string, target: number, contestants: Contestant[], rounds: typeof SEARCH_ROUNDS): Promise<void> => {
    const cpu = await interleave(contestants, rounds);
    found.push(measurement(name, cpu.get('ours') ?? 0, cpu.get('reference') ?? 0, 'cpu ms/request', target));
    report(line(found.at(-1)));
  };
  try {
    if (wanted('members.search')) {
      const child = await startChild({
        name: 'reference',
        script: join(import.meta.dirname, '../organization/reference-server.js'),
        env: { ORGANIZATION_DATABASE_URL: world.cluster.databases.ORGANIZATION_DATABASE_URL, CAPUY_SECRETS: world.secrets },
        folder: join(world.cluster.folder, 'logs'),
      });
      const other = new HttpClient(`http://127.0.0.1:${child.port}`, 2);
      try {
        const query = readText('queries', 'members-search.graphql');
        const variables = (seed: number): object => {
          const draw = random(seed);
          return { underId, search: pick(draw, TERMS), asOf: pickDay(draw, '2026-06-01', '2026-10-31') };
        };
        const theirs = (seed: number): Promise<string> => post(other, '/members-search', JSON.stringify({ variables: variables(seed) }));
        for (let seed = 0; seed < 8; seed++)
          deepStrictEqual(JSON.parse(await ours(query, variables(seed))), JSON.parse(await theirs(seed)));
        const contestants = [
          { name: 'ours', pids, ask: async (seed: number) => void (await ours(query, variables(seed))) },
          {
            name: 'reference',
            pids: async () => [child.pid, ...(await backendPids(world, 'capuy-reference'))],
            ask: async (seed: number) => void (await theirs(seed)),
          },
        ];
        await measured('members.search', 1.5, contestants, SEARCH_ROUNDS);
      } finally {
        await other.close();
        await child.stop();
      }
    }
    if (wanted('members.counts')) {
      // The figures of a past day are whole whatever the reader reaches: the raw statement runs as the owner, without a server.
      const raw = new pg.Client({ connectionString: world.cluster.superuserUrl('organization'), application_name: 'capuy-raw' });
      await raw.connect();
      // Workers of a parallel plan are processes of their own, whose CPU nobody would count.
      await raw.query('set max_parallel_workers_per_gather = 0');
      try {
        const query = readText('queries', 'members-counts.graphql');
        const sql = readText('reference', 'members-counts.sql');
        const variables = (seed: number): { since: string; until: string } => {
          const draw = random(seed);
          return { since: pickDay(draw, '2026-01-01', '2026-04-30'), until: pickDay(draw, '2026-05-01', '2026-10-31') };
        };
        const asked = (seed: number): Promise<string> => ours(query, { underId, ...variables(seed) });
        const stated = async (seed: number): Promise<CountRow[]> => {
          const { since, until } = variables(seed);
          return (await raw.query<CountRow>(sql, [underId, since, until])).rows;
        };
        for (let seed = 0; seed < 4; seed++) deepStrictEqual(canonicalCounts(await asked(seed)), canonicalCounts(await stated(seed)));
        const contestants = [
          { name: 'ours', pids, ask: async (seed: number) => void (await asked(seed)) },
          { name: 'reference', pids: () => backendPids(world, 'capuy-raw'), ask: async (seed: number) => void (await stated(seed)) },
        ];
        await measured('members.counts', 2, contestants, COUNT_ROUNDS);
      } finally {
        await raw.end();
      }
    }
    return found;
  } finally {
    await client.close();
  }
}
