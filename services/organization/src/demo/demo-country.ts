import { demoLeavers } from './demo-leavers.js';
import { type DemoLocalities, demoLocalities } from './demo-localities.js';
import { letPeopleMove, placeInPast } from './demo-moves.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { demoPeople } from './demo-people.js';
import type { DemoPerson } from './demo-person.js';
import { pastOfProvinceA, type Past } from './past-of-province-a.js';
import { provinceA } from './province-a.js';
import { provinceB } from './province-b.js';

/** The day on which each province has its seed's figures. */
export const FIGURES_ON = { A: '2021-09-30', B: '2024-05-30' } as const;
/** Admissions in province A in the five years to its day (seed 001, row 1.3). */
export const ADMISSIONS_A = { after: '2016-09-30', count: { full: 6225, quick: 168 } } as const;

export interface DemoCountry {
  /** Province A on 30/9/2021, and what led there. */
  a: DemoOrganization[];
  past: Past;
  b: DemoOrganization[];
  people: DemoPerson[];
  localities: { a: DemoLocalities; b: DemoLocalities };
}

/** Everything that is invented before anything is written: the same seed gives the same country. */
export function demoCountry(seed: string, size: DemoSize, today: string): DemoCountry {
  const [a, b] = [provinceA(seed, size), provinceB(seed, size)];
  const past = pastOfProvinceA(seed, size, a);
  const leavers = demoLeavers({ seed, organizations: a, after: ADMISSIONS_A.after, figuresOn: FIGURES_ON.A });
  const left = leavers.filter((person) => person.admittedOn > ADMISSIONS_A.after).length;
  const count = ADMISSIONS_A.count[size] - left;
  const inA = demoPeople(seed, a, { figuresOn: FIGURES_ON.A, today, admissions: { after: ADMISSIONS_A.after, count } });
  placeInPast([...inA, ...leavers], past);
  const inB = demoPeople(seed, b, { figuresOn: FIGURES_ON.B, today });
  const leaversB = demoLeavers({ seed, organizations: b, after: ADMISSIONS_A.after, figuresOn: FIGURES_ON.B });
  const branchesA = a.filter((o) => o.members && !o.teams && !past.origins.has(o.key));
  const branchesB = b.filter((o) => o.members);
  letPeopleMove(inA, { seed, branches: branchesA, elsewhere: branchesB, figuresOn: FIGURES_ON.A, today });
  letPeopleMove(inB, { seed, branches: branchesB, elsewhere: branchesA, figuresOn: FIGURES_ON.B, today });
  const localities = { a: demoLocalities(seed, size, a, past), b: demoLocalities(seed, size, b) };
  return { a, b, past, localities, people: [...inA, ...leavers, ...inB, ...leaversB] };
}
