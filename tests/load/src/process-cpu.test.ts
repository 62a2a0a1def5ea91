import { expect, test } from 'vitest';
import { cpuBetween, cpuSnapshot } from './process-cpu.js';

test('counts what was used between two looks, a new process from its beginning and one that is gone not at all', () => {
  expect(
    cpuBetween(
      new Map([
        [1, 100],
        [2, 50],
      ]),
      new Map([
        [1, 130],
        [3, 7],
      ]),
    ),
  ).toBe(37);
});

test('reads the work of this very process, and leaves out a process that there is not', () => {
  const before = cpuSnapshot([process.pid, 4_194_305]);
  expect(before.size).toBe(1);
  let sum = 0;
  for (let i = 0; i < 3_000_000; i++) sum = (sum * 31 + i) | 0;
  expect(cpuBetween(before, cpuSnapshot([process.pid]))).toBeGreaterThan(sum === 1 ? 1 : 0);
});
