import { expect, test } from 'vitest';
import { demoPeople } from './demo-people.js';
import { provinceA } from './province-a.js';
import { provinceB } from './province-b.js';

const days = { figuresOn: '2024-05-30', today: '2026-11-22' };

test('the count on the day of the figures is exact, and probationers come after it', () => {
  const people = demoPeople('demo', provinceB('demo', 'full'), days);
  expect(people.filter((p) => p.memberFrom <= days.figuresOn)).toHaveLength(20_764);
  const probationers = people.filter((p) => p.recognizedOn === null);
  expect(probationers.length).toBeGreaterThan(20);
  // Three months after their year is over somebody still waits: due, then late.
  expect(probationers.every((p) => p.admittedOn > '2025-08-22' && p.cardNumber === null)).toBe(true);
  expect(probationers.filter((p) => p.admittedOn <= '2025-11-22').length).toBeGreaterThan(2);
});

test('every tone mark occurs, names are spread, and papers are unique', () => {
  const people = demoPeople('demo', provinceA('demo', 'full'), { ...days, figuresOn: '2021-09-30' });
  const text = people
    .map((p) => p.fullName)
    .join(' ')
    .normalize('NFD');
  for (const mark of ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031b']) expect(text).toContain(mark);
  const nguyen = people.filter((p) => p.fullName.startsWith('Nguyễn ')).length / people.length;
  expect(nguyen).toBeGreaterThan(0.15);
  expect(nguyen).toBeLessThan(0.45);
  expect(people.some((p) => /^[AY] /.test(p.fullName))).toBe(true);
  for (const field of ['key', 'fileNumber', 'identityNumber'] as const)
    expect(new Set(people.map((p) => p[field])).size).toBe(people.length);
  for (const p of people) expect(p.admittedOn > p.birthDate && p.memberFrom >= p.admittedOn).toBe(true);
});
