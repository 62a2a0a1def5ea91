import { expect, test } from 'vitest';
import { type Contestant, interleave } from './interleave.js';

test('asks every contestant the same questions, in turns whose order changes', async () => {
  const asked: string[] = [];
  const contestant = (name: string): Contestant => ({
    name,
    pids: async () => [process.pid],
    ask: async (seed) => void asked.push(`${name}${seed}`),
  });
  const found = await interleave([contestant('a'), contestant('b')], { rounds: 2, requestsPerRound: 3, warmUp: 1, concurrency: 1 });
  expect([...found.keys()]).toEqual(['a', 'b']);
  expect(asked.slice(0, 2)).toEqual(['a0', 'b0']);
  const of = (name: string): number[] => asked.filter((each) => each.startsWith(name)).map((each) => Number(each.slice(1)));
  expect(of('a')).toEqual(of('b'));
  const turns = asked
    .map((each) => each[0])
    .join('')
    .replaceAll(/(.)\1+/g, '$1');
  expect(turns).toBe('ababa');
});
