import { describe, expect, test } from 'vitest';
import { stackRules, type ScopedParam } from './stack.js';

const param = (value: number | null, depth: number, name = 'branch.minFullMembers'): ScopedParam => ({
  name,
  value,
  depth,
  ruleSetId: String(depth),
  unit: 'members',
  enforcement: 'FINDING',
  article: '',
  confidence: 'F',
});
const bound = (...params: ScopedParam[]): number | null | undefined => [...stackRules(params).values()][0]?.value;

describe('rules that stack', () => {
  test('a lower set binds where it is stricter', () => {
    expect(bound(param(5, 1), param(3, 0))).toBe(5);
    expect(bound(param(7, 0, 'branchCommittee.maxSeats'), param(5, 2, 'branchCommittee.maxSeats'))).toBe(5);
  });
  test('a lower set that is looser does not bind', () => {
    expect(bound(param(3, 0), param(2, 1))).toBe(3);
  });
  test('an unknown value neither binds nor loosens', () => {
    expect(bound(param(null, 0), param(4, 1))).toBe(4);
    expect(bound(param(3, 0), param(null, 1))).toBe(3);
  });
});
