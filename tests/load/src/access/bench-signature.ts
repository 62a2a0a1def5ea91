import { deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONCURRENCY, type Running, startOurs } from '../gateway/contestants.js';
import { type Contestant, interleave } from '../interleave.js';
import { line, type Measurement, measurement } from '../measurement.js';
import { pickDay, random } from '../random.js';
import type { Report } from '../report.js';
import type { RunningService, World } from '../world/world.js';

const NAME = 'access.signature';
const TARGET = 1.25;
const ROWS = 100;
const ROUNDS = { rounds: 7, requestsPerRound: 60, warmUp: 300, concurrency: CONCURRENCY };
const HOOKS = pathToFileURL(join(import.meta.dirname, 'unsigned-hooks.js')).href;

interface Side {
  readonly name: string;
  readonly gateway: Running;
  readonly services: readonly RunningService[];
}

/**
 * CPU of gateway and subgraphs a request, for pages of 100 meetings with their organizations (two fetches, two tokens): as
 * they are, against the same programs whose two modules that sign and verify are replaced.
 */
export async function benchSignature(world: World, wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  if (!wanted(NAME)) return [];
  const unsigned = { NODE_OPTIONS: `--import=${HOOKS}` };
  const bare = { organization: await world.replica('organization', unsigned), meetings: await world.replica('meetings', unsigned) };
  const urls = { ORGANIZATION_URL: bare.organization.url, MEETINGS_URL: bare.meetings.url };
  const sides: Side[] = [
    { name: 'with', gateway: await startOurs(world, 'gateway-signed'), services: [world.organization, world.meetings] },
    {
      name: 'without',
      gateway: await startOurs(world, 'gateway-unsigned', { ...unsigned, ...urls }),
      services: [bare.organization, bare.meetings],
    },
  ];
  try {
    const [province] = await world.query<{ id: string }>(
      'organization',
      `select organization_id as id from organization.access_grant where account_id = $1 and role = 'STAFF_ORGANIZATION'`,
      [world.subject],
    );
    const variables = (seed: number): object => ({
      underId: province?.id,
      from: pickDay(random(seed), '2025-08-01', '2026-06-30'),
      first: ROWS,
    });
    const ask = ({ gateway: { client, request } }: Side, seed: number): Promise<string> =>
      client.post(...request('entities', variables(seed)));
    for (const seed of [1, 2, 3]) {
      const [ours, theirs] = await Promise.all(sides.map((side) => ask(side, seed)));
      deepStrictEqual(ours, theirs, `${NAME}: without the signature the answer differs`);
    }
    const cpu = await interleave(
      sides.map((side): Contestant => contestant(side, ask)),
      ROUNDS,
    );
    const found = measurement(NAME, cpu.get('with') ?? 0, cpu.get('without') ?? 0, 'cpu ms/request', TARGET);
    report(line(found));
    return [found];
  } finally {
    for (const { gateway } of sides) {
      await gateway.client.close();
      await gateway.child.stop();
    }
    await Promise.all(Object.values(bare).map((service) => service.stop()));
  }
}

function contestant(side: Side, ask: (side: Side, seed: number) => Promise<string>): Contestant {
  const pids = [side.gateway.child.pid, ...side.services.map(({ pid }) => pid)];
  return { name: side.name, pids: async () => pids, ask: async (seed) => void (await ask(side, seed)) };
}
