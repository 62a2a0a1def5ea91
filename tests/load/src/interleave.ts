import { median } from './median.js';
import { cpuBetween, cpuSnapshot } from './process-cpu.js';

/** One of several servers that answer the same question. */
export interface Contestant {
  readonly name: string;
  /** The processes whose CPU counts. */
  pids(): Promise<readonly number[]>;
  /**
   * Asks once, with the `seed`'s variables and with credentials that no other request has; throws where there is no
   * whole answer.
   */
  ask(seed: number): Promise<void>;
}

export interface Rounds {
  readonly rounds: number;
  readonly requestsPerRound: number;
  readonly warmUp: number;
  readonly concurrency: number;
}

/**
 * CPU milliseconds a request for each contestant: the median over rounds in which all take turns, asking the same
 * questions, so that what else the machine does falls on each alike.
 */
export async function interleave(contestants: readonly Contestant[], options: Rounds): Promise<ReadonlyMap<string, number>> {
  const { rounds, requestsPerRound, warmUp, concurrency } = options;
  for (const contestant of contestants) await askMany(contestant, 0, warmUp, concurrency);
  const samples = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const first = warmUp + round * requestsPerRound;
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      // Not counted: connections that were closed in the meantime are opened again.
      await askMany(contestant, first, concurrency * 2, concurrency);
      const before = cpuSnapshot(await contestant.pids());
      await askMany(contestant, first, requestsPerRound, concurrency);
      const used = cpuBetween(before, cpuSnapshot(await contestant.pids()));
      samples.get(contestant.name)?.push(used / requestsPerRound);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

async function askMany(contestant: Contestant, first: number, count: number, concurrency: number): Promise<void> {
  let next = 0;
  const asking = async (): Promise<void> => {
    while (next < count) await contestant.ask(first + next++);
  };
  await Promise.all(Array.from({ length: concurrency }, asking));
}
