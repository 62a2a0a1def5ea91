import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { demoPeople } from './demo-people.js';
import { fillBodies, PROVINCE_BODIES } from './fill-bodies.js';
import { fillBranches, fillCommittees } from './fill-committees.js';
import { loadOrganizations } from './load-organizations.js';
import { loadPeople } from './load-people.js';
import { provinceA } from './province-a.js';
import { provinceB } from './province-b.js';

export interface DemoInput {
  seed: string;
  size: DemoSize;
  today: string;
}

/** Says how far it is: a step and how many of how many. */
export type Progress = (step: string, done: number, total: number) => void;

/** The term that was running when the districts ended. */
const TERM = { from: '2020-09-01', termName: 'Nhiệm kỳ 2020–2025', termUntil: '2025-09-01' } as const;
const SEATS = { PROVINCE: 45, DISTRICT: 38, BLOC_ORGANIZATION: 21, COMMUNE: 15, BASE_COMMITTEE_ORGANIZATION: 7 } as const;

/** Both provinces as they stood before any reorganization, with everybody in them. */
export async function loadBefore(query: Query, input: DemoInput, progress: Progress): Promise<{ organizations: number; people: number }> {
  const { seed, size, today } = input;
  const provinces = [
    { list: provinceA(seed, size), figuresOn: '2021-09-30' },
    { list: provinceB(seed, size), figuresOn: '2024-05-30' },
  ];
  const list = provinces.flatMap((province) => province.list);
  progress('organizations', 0, list.length);
  await loadOrganizations(query, seed, list);
  const people = provinces.flatMap((province) => demoPeople(seed, province.list, { figuresOn: province.figuresOn, today }));
  await loadPeople(query, seed, people, (done) => progress('people', done, people.length));
  progress('committees', 0, 1);
  await query('analyze organization.membership');
  await fillAll(query, seed, list);
  return { organizations: list.length, people: people.length };
}

async function fillAll(query: Query, seed: string, list: readonly DemoOrganization[]): Promise<void> {
  const idsOf = (test: (o: DemoOrganization) => boolean): string[] => list.filter(test).map((o) => demoId(seed, 'organization', o.key));
  for (const [typeCode, seats] of Object.entries(SEATS)) {
    await fillCommittees(query, { organizationIds: idsOf((o) => o.typeCode === typeCode), ...TERM, basis: 'ELECTED', seats });
  }
  await fillBranches(
    query,
    idsOf((o) => o.members !== undefined),
    TERM.from,
    TERM.termUntil,
  );
  await fillBodies(
    query,
    idsOf((o) => o.typeCode === 'PROVINCE' || o.typeCode === 'DISTRICT'),
    PROVINCE_BODIES,
    TERM.from,
  );
}
