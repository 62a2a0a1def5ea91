import { cpuMilliseconds } from './process-cpu.js';

/** One of several servers that answer the same question. */
export interface Contestant {
  name: string;
  /** The processes whose CPU counts. */
  pids(): readonly number[];
  /** Asks once, with variables and credentials of its own; throws where the answer is wrong. */
  ask(serial: number): Promise<void>;
}

export interface Rounds {
  rounds: number;
  requestsPerRound: number;
  concurrency: number;
}

const WARM_UP = 200;

/**
 * CPU milliseconds a request for each contestant: the median over rounds in which all take turns, so that what
 * else the machine does falls on each alike.
 */
export async function interleave(
  contestants: readonly Contestant[],
  { rounds, requestsPerRound, concurrency }: Rounds,
): Promise<Map<string, number>> {
  let serial = 0;
  const run = async (contestant: Contestant, count: number): Promise<void> => {
    let left = count;
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        while (left-- > 0) await contestant.ask(serial++);
      }),
    );
  };
  for (const contestant of contestants) await run(contestant, WARM_UP);
  const samples = new Map<string, number[]>(contestants.map((contestant) => [contestant.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const before = cpuMilliseconds(contestant.pids());
      await run(contestant, requestsPerRound);
      samples.get(contestant.name)?.push((cpuMilliseconds(contestant.pids()) - before) / requestsPerRound);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
