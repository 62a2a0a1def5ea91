import { expect, test } from 'vitest';
import { measurement } from './measurement.js';
import { table, verdict } from './table.js';

const held = measurement('gateway.held', 1, 1, 'cpu ms/request', 1.2);
const missed = measurement('organization.missed', 3, 1, 's', 2);
const told = measurement('gateway.told', 5, 1, 'cpu ms/request');

test('has a line for each measurement, its columns under each other', () => {
  expect(table([held, missed, told]).split('\n')).toEqual([
    'name                 ours  reference  unit            ratio  target',
    'gateway.held         1     1          cpu ms/request  1.00   ≤ 1.2 holds',
    'organization.missed  3     1          s               3.00   ≤ 2 MISSED',
    'gateway.told         5     1          cpu ms/request  5.00',
  ]);
});

test('names each target that was missed, and counts only what has a target', () => {
  expect(verdict([held, missed, told])).toBe('1 of 2 targets MISSED: organization.missed.');
  expect(verdict([held, told])).toBe('All 1 targets hold.');
});
