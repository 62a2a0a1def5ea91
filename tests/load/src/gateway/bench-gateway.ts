import { deepStrictEqual } from 'node:assert';
import { interleave, type Rounds } from '../interleave.js';
import { line, type Measurement, measurement } from '../measurement.js';
import { pick, pickDay, random } from '../random.js';
import type { Report } from '../report.js';
import type { World } from '../world/world.js';
import { CONCURRENCY, type ContestantName, type Gateways, type QueryName, startGateways } from './contestants.js';
import { installPeers } from './install-peers.js';

interface GatewayBench {
  readonly name: string;
  readonly query: QueryName;
  readonly rounds: Rounds;
  variables(seed: number): object;
}

/** Ours ÷ theirs; the floor is only told. */
const TARGETS: readonly (readonly [ContestantName, number | undefined])[] = [
  ['vsApollo', 1.2],
  ['vsHiveJs', 0.8],
  ['vsFloor', undefined],
];

/** CPU of the gateway's process a request, ours with sessions, limits and tokens on, theirs without. */
export async function benchGateway(world: World, wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  const benches = (await gatewayBenches(world)).filter(({ name }) => TARGETS.some(([peer]) => wanted(`${name}.${peer}`)));
  if (benches.length === 0) return [];
  const failure = installPeers(report);
  if (failure) throw new Error(failure);
  const gateways = await startGateways(world);
  try {
    const found: Measurement[] = [];
    for (const bench of benches) {
      await checkAgreement(gateways, bench);
      const cpu = await interleave(gateways.contestants(bench.query, bench.variables), bench.rounds);
      const ours = cpu.get('ours') ?? 0;
      for (const [peer, target] of TARGETS) {
        found.push(measurement(`${bench.name}.${peer}`, ours, cpu.get(peer) ?? 0, 'cpu ms/request', target));
        report(line(found.at(-1)));
      }
    }
    return found.filter(({ name }) => wanted(name));
  } finally {
    await gateways.stop();
  }
}

async function gatewayBenches(world: World): Promise<GatewayBench[]> {
  const organizations = await world.query<{ id: string }>(
    'organization',
    `select organization_id as id from organization.organization_version where valid_from <= '2025-07-01' and valid_to = 'infinity' order by 1`,
  );
  const ids = organizations.map(({ id }) => id);
  const [province] = await world.query<{ id: string }>(
    'organization',
    `select g.organization_id as id from organization.access_grant g where g.account_id = $1 and g.role = 'STAFF_ORGANIZATION'`,
    [world.subject],
  );
  if (!province) throw new Error('the clerk holds no role');
  const entities = (first: number, rounds: Omit<Rounds, 'concurrency'>): GatewayBench => ({
    name: `gateway.entities${first}`,
    query: 'entities',
    rounds: { ...rounds, concurrency: CONCURRENCY },
    variables: (seed) => ({ underId: province.id, from: pickDay(random(seed), '2025-08-01', '2026-06-30'), first }),
  });
  return [
    {
      name: 'gateway.passthrough',
      query: 'passthrough',
      rounds: { rounds: 5, requestsPerRound: 300, warmUp: 1000, concurrency: CONCURRENCY },
      variables: (seed) => {
        const draw = random(seed);
        return { id: pick(draw, ids), asOf: pickDay(draw, '2025-07-01', '2026-10-31') };
      },
    },
    entities(10, { rounds: 5, requestsPerRound: 150, warmUp: 600 }),
    entities(100, { rounds: 5, requestsPerRound: 60, warmUp: 300 }),
  ];
}

/** What is compared must be the same work: each peer gives the answer that ours gives. */
async function checkAgreement(gateways: Gateways, { name, query, variables }: GatewayBench): Promise<void> {
  for (const seed of [1, 2, 3]) {
    const asked = variables(seed);
    const ours: unknown = JSON.parse(await gateways.ask('ours', query, asked));
    for (const peer of ['vsApollo', 'vsHiveJs'] as const) {
      const theirs: unknown = JSON.parse(await gateways.ask(peer, query, asked));
      deepStrictEqual(theirs, ours, `${name}: ${peer} answers differently`);
    }
  }
}
