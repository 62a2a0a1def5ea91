import type { Policy } from '@capuy/subgraph';

/** What the table of the command line lacks; empty = complete. */
export function commandGaps({ operations, capabilities }: Policy, names: readonly string[]): string[] {
  const needed = new Set(names.map((name) => `capuy ${name}`));
  return [
    ...[...needed].filter((coordinate) => !operations[coordinate]).map((coordinate) => `${coordinate} has no policy entry`),
    ...Object.keys(operations)
      .filter((coordinate) => !needed.has(coordinate))
      .map((coordinate) => `${coordinate} is in the policy and nowhere else`),
    ...Object.entries(operations)
      .filter(([, { capability }]) => !capabilities[capability])
      .map(([coordinate, { capability }]) => `${coordinate} names the unknown capability ${capability}`),
  ];
}
