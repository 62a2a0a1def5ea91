import { beforeAll, describe, expect, test } from 'vitest';
import { ADMISSIONS_A, demoCountry, type DemoCountry, FIGURES_ON } from './demo-country.js';
import { SEED_FIGURES } from './seed-figures.js';

const TODAY = '2026-11-22';
const BASE = new Set(['COMMUNE', 'BASE_COMMITTEE_ORGANIZATION', 'BASE_BRANCH']);

/** The figures as the events give them, without a database. */
function organizationFigures({ a, past }: DemoCountry): number[] {
  const sum = (of: (change: DemoCountry['past']['changes'][number]) => number): number =>
    past.changes.reduce((n, change) => n + of(change), 0);
  const count = (list: DemoCountry['a'], types: ReadonlySet<string>): number => list.filter((o) => types.has(o.typeCode)).length;
  const net = (types: ReadonlySet<string>): number => count(a, types) - count(past.founding, types);
  return [
    sum((change) => change.established.length),
    sum((change) => change.ended.length + change.sections.length),
    sum((change) => change.mergers.flatMap(({ inputs }) => inputs).length),
    net(BASE),
    net(new Set(['SUBORDINATE_BRANCH'])),
    count(a, new Set(['BASE_BRANCH', 'SUBORDINATE_BRANCH'])),
  ];
}

const admissions = ({ people }: DemoCountry): number =>
  people.filter((p) => p.fileNumber.startsWith('A') && p.admittedOn > ADMISSIONS_A.after && p.admittedOn <= FIGURES_ON.A).length;

/** Where each ends up: members of a province on a day, by their moves and ends. */
function membersOn({ people }: DemoCountry, province: string, day: string): number {
  return people.filter((p) => {
    if (p.memberFrom > day || (p.endedOn && p.endedOn <= day)) return false;
    const at = p.moves.findLast((move) => move.on <= day)?.toKey ?? p.organizationKey;
    return at.startsWith(province);
  }).length;
}

describe.each(['full', 'quick'] as const)('the invented life (%s)', (size) => {
  let country: DemoCountry;
  beforeAll(() => {
    country = demoCountry('demo', size, TODAY);
  });

  test('closes the figures of the organizations', () => {
    const { admitted: _admitted, ...figures } = SEED_FIGURES[size];
    expect(organizationFigures(country)).toEqual(Object.values(figures));
  });
  test('admits as many as the seed says, in the five years', () => {
    expect(admissions(country)).toBe(SEED_FIGURES[size].admitted);
  });
  test('leaves the totals of both days as they are', () => {
    const inA = country.a.reduce((sum, o) => sum + (o.members ?? 0), 0);
    const inB = country.b.reduce((sum, o) => sum + (o.members ?? 0), 0);
    expect([membersOn(country, 'A', FIGURES_ON.A), membersOn(country, 'B', FIGURES_ON.B)]).toEqual([inA, inB]);
    if (size === 'full') expect(inB).toBe(20_764);
  });
  test('has every way of coming and going', () => {
    const ends = new Set(country.people.map((p) => p.endKind));
    expect([...ends].toSorted()).toEqual([null, 'DEATH', 'STRIKE_OFF', 'WITHDRAWAL', 'EXPULSION', 'ADMISSION_ANNULLED'].toSorted());
    const letters = country.people.flatMap((p) =>
      p.moves.filter((move) => move.letter).map((move) => p.organizationKey.slice(0, 1) + move.toKey.slice(0, 1)),
    );
    expect(new Set(letters)).toEqual(new Set(['AA', 'AB', 'BA', 'BB']));
  });
  test('keeps the days of a life in order', () => {
    for (const p of country.people) {
      const days = [p.memberFrom, ...p.moves.map((move) => move.on), p.endedOn ?? '9999'];
      expect(days, p.key).toEqual(days.toSorted());
      expect(new Set(days).size, p.key).toBe(days.length);
      expect(p.recognizedOn === null || p.recognizedOn > p.admittedOn, p.key).toBe(true);
    }
    for (const field of ['key', 'fileNumber', 'identityNumber'] as const)
      expect(new Set(country.people.map((p) => p[field])).size).toBe(country.people.length);
  });
  test('follows the events: without some of them each figure is another', () => {
    const [first] = country.past.changes;
    if (!first) throw new Error('no change');
    const without = {
      ...country.past,
      changes: [
        { ...first, established: first.established.slice(1), mergers: first.mergers.slice(1), ended: first.ended.slice(1) },
        ...country.past.changes.slice(1),
      ],
    };
    const before = organizationFigures(country);
    expect(organizationFigures({ ...country, past: without }).slice(0, 3)).toEqual([before[0]! - 1, before[1]! - 1, before[2]! - 2]);
    const admitted = country.people.findIndex(
      (p) => p.fileNumber.startsWith('A') && p.admittedOn > ADMISSIONS_A.after && p.admittedOn <= FIGURES_ON.A,
    );
    expect(admissions({ ...country, people: country.people.toSpliced(admitted, 1) })).toBe(SEED_FIGURES[size].admitted - 1);
  });
});

test('the same seed gives the same country, another seed another', () => {
  expect(demoCountry('demo', 'quick', TODAY)).toEqual(demoCountry('demo', 'quick', TODAY));
  expect(demoCountry('demo', 'quick', TODAY).people).not.toEqual(demoCountry('other', 'quick', TODAY).people);
});
