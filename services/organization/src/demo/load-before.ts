import type { Database, Query } from '@capuy/database';
import { type Actor, DomainError, Scoped } from '@capuy/subgraph';
import { policy } from '../policy.js';
import { applyDraft } from './apply-draft.js';
import { loadDeclaredValues } from './load-declared-values.js';
import { daysLater } from './demo-person.js';
import { fillHeads, HEADS_A } from './fill-heads.js';
import { loadLocalities, reorganizeLocalities } from './load-localities.js';
import { PROVINCE_A_FROM } from './province-a.js';
import { type DemoCountry, FIGURES_ON } from './demo-country.js';
import { demoId } from './demo-id.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { fillBodies, PROVINCE_BODIES } from './fill-bodies.js';
import { fillBranches, fillCommittees } from './fill-committees.js';
import { loadAgencies, loadOrganizations } from './load-organizations.js';
import { loadPeople } from './load-people.js';
import { loadTurns, type Span } from './load-turns.js';
import { heirRules, reorganizePast } from './reorganize-past.js';
import { recordPart } from './record-part.js';

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
const EVER = '9999-12-31';

/**
 * Both provinces from 8/8/2016 until the districts end: what stood then, a span of people's lives up to each
 * reorganization of province A, the committees of the term of 2020, and the lives since.
 */
export async function loadBefore(
  database: Database,
  actor: Actor,
  input: DemoInput,
  country: DemoCountry,
  progress: Progress,
): Promise<{ organizations: number; people: number }> {
  const { seed, size } = input;
  const scoped = new Scoped(database, actor, 'tree:load', policy);
  const founding = [...country.past.founding, ...country.b];
  progress('organizations', 0, founding.length);
  await scoped.write(async (_manager, query) => {
    const there = await query('select from organization.party_organization where id = $1', [demoId(seed, 'organization', 'A')]);
    if (there.length > 0) throw new DomainError('INVALID_STATE', 'the demonstration data of this seed is loaded already');
    await loadOrganizations(query, seed, founding);
    await loadLocalities(query, seed, [...country.localities.a.founding, ...country.localities.b.founding], PROVINCE_A_FROM);
    await loadDeclaredValues(query, seed);
    await recordPart(scoped, query, 'organizations');
  });
  let from = '';
  let loaded = 0;
  const live = (until: string, query: Query): Promise<void> => {
    const span = { from, until };
    from = until;
    return liveOn(query, seed, country, span, (done) => progress('people', (loaded += done), country.people.length));
  };
  for (const [index, change] of country.past.changes.entries()) {
    const villages = country.localities.a.changes[index];
    await scoped.write(async (_manager, query) => {
      await live(change.day, query);
      if (villages) await reorganizeLocalities(query, seed, villages);
      await recordPart(scoped, query, 'people');
    });
    await applyDraft(database, actor, reorganizePast(seed, founding, change), heirRules(seed, change));
  }
  await scoped.write(async (_manager, query) => {
    await loadAgencies(query, seed, country.past.later);
    await live(TERM.from, query);
    progress('committees', 0, 1);
    await fillAll(query, seed, [...country.a, ...country.b]);
    await live(daysLater(FIGURES_ON.A, 1), query);
    await fillHeads(query, seed, country.localities.a.today, HEADS_A[size]);
    await live(EVER, query);
    const groups = country.localities.b.today;
    await fillHeads(query, seed, groups, { members: Math.floor(groups.length * 0.6), secretaries: Math.floor(groups.length * 0.25) });
    await recordPart(scoped, query, 'committees');
  });
  return { organizations: founding.length + country.past.later.length, people: country.people.length };
}

/** Who comes within the span, and what happens in it to all who are there. */
async function liveOn(query: Query, seed: string, { people }: DemoCountry, span: Span, onProgress: (done: number) => void): Promise<void> {
  const come = people.filter((person) => span.from <= person.memberFrom && person.memberFrom < span.until);
  await loadPeople(query, seed, come, onProgress);
  await loadTurns(query, seed, people, span);
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
