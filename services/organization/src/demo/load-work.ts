import type { Database, Query } from '@capuy/database';
import { type Actor, Scoped } from '@capuy/subgraph';
import { policy } from '../policy.js';
import type { DemoCountry } from './demo-country.js';
import { demoResidence } from './demo-residence.js';
import { demoContest, demoTraining } from './demo-training.js';
import type { DemoInput, Progress } from './load-before.js';
import { loadResidence } from './load-residence.js';
import { loadBadges } from './load-badges.js';
import { loadCadres, loadReadmissions } from './load-cadres.js';
import { loadCandidates } from './load-candidates.js';
import { loadProbation } from './load-probation.js';
import { loadHolidays, loadRules } from './load-rules.js';
import { loadExemptions, loadStays } from './load-stays.js';
import { loadContest, loadTraining } from './load-training.js';
import { recordPart } from './record-part.js';

/** What committees do beside the tree and its members, each part with the capability that it needs. */
export async function loadWork(
  database: Database,
  actor: Actor,
  input: DemoInput,
  country: DemoCountry,
  progress: Progress,
): Promise<void> {
  const { seed, size, today } = input;
  const { a, b, people } = country;
  const parts: [capability: string, load: (query: Query) => Promise<void>][] = [
    ['rule:manage', (query) => loadRules(query, seed)],
    ['holiday:manage', (query) => loadHolidays(query, today)],
    ['training:manage', (query) => loadTraining(query, seed, demoTraining(seed, size, people))],
    [
      'training:manage',
      (query) =>
        loadContest(
          query,
          seed,
          demoContest(
            seed,
            size,
            people,
            a.filter((o) => o.parentKey === 'A'),
          ),
        ),
    ],
    ['residence:comment', (query) => loadResidence(query, seed, demoResidence(seed, size, b, people, today))],
    ['member:manage', (query) => loadStays(query, seed, size, today)],
    ['member:manage', (query) => loadExemptions(query, seed, size, today)],
    ['member:manage', (query) => loadReadmissions(query, seed, size === 'full' ? 12 : 2, today)],
    ['member:manage', (query) => loadBadges(query, seed, today)],
    ['member:manage', (query) => loadCadres(query, seed)],
    ['member:manage', (query) => loadCandidates(query, seed, size, today)],
    ['member:manage', (query) => loadProbation(query, seed, size, today)],
  ];
  for (const [index, [capability, load]] of parts.entries()) {
    progress('work', index, parts.length);
    const scoped = new Scoped(database, actor, capability, policy);
    await scoped.write(async (_manager, query) => {
      await load(query);
      await recordPart(scoped, query, 'work');
    });
  }
}
