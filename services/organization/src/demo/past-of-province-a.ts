import { seeded, shuffled } from '../invented/random.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { endedBase, endedUnit, endedVillage, mergedBase, mergedVillage, sectionOf } from './past-organizations.js';

/**
 * What happened to province A's organizations from 8/2016 to 9/2021. The full size closes the seed's figures: 40 + 192 =
 * 232 established, 40 + 169 + 16 = 225 ended, 66 + 132 = 198 merged two by two, and net −33 base organizations and −43
 * branches under base, since section organizations are neither.
 */
export const PAST_SIZES = {
  full: {
    branches: { established: 192, mergedPairs: 66, endedVillages: 52, endedUnits: 117 },
    bases: { established: 40, mergedPairs: 33, ended: 40 },
    sections: 16,
  },
  quick: {
    branches: { established: 8, mergedPairs: 3, endedVillages: 2, endedUnits: 5 },
    bases: { established: 2, mergedPairs: 1, ended: 2 },
    sections: 1,
  },
} as const;

/** Days of the reorganizations, all before the term of 2020 began, and of their decisions. */
export const PAST_DAYS = [
  { day: '2017-01-01', signedOn: '2016-12-20' },
  { day: '2018-01-01', signedOn: '2017-12-18' },
  { day: '2019-01-01', signedOn: '2018-12-19' },
  { day: '2020-01-01', signedOn: '2019-12-20' },
  { day: '2020-07-01', signedOn: '2020-06-18' },
] as const;

export interface PastChange {
  day: string;
  signedOn: string;
  established: DemoOrganization[];
  mergers: { result: DemoOrganization; inputs: DemoOrganization[] }[];
  /** Each with the key of the branch that takes its members in. */
  ended: { organization: DemoOrganization; heirKey: string }[];
  /** Each with the branches that go on directly under the base organization. */
  sections: { organization: DemoOrganization; branches: DemoOrganization[] }[];
}

/** Where the members of a branch were until a day, spread over `keys`. */
export interface Origin {
  until: string;
  keys: readonly string[];
  /** The reorganization carries them; else they are moved to the established branch on that day. */
  follows: boolean;
}

export interface Past {
  /** The organizations of 8/8/2016. */
  founding: DemoOrganization[];
  /** Those of 30/9/2021 that began in between. */
  later: DemoOrganization[];
  changes: PastChange[];
  /** By the key of a branch of 30/9/2021; one without an entry was there from the beginning. */
  origins: ReadonlyMap<string, Origin>;
}

/** The five years that lead to `list`, province A as it stood on 30/9/2021. */
export function pastOfProvinceA(seed: string, size: DemoSize, list: readonly DemoOrganization[]): Past {
  const random = seeded(`${seed} past of province A`);
  const { branches, bases, sections } = PAST_SIZES[size];
  const typeOf = new Map(list.map((o) => [o.key, o.typeCode]));
  const under =
    (parentType: string, typeCode: string) =>
    (o: DemoOrganization): boolean =>
      o.typeCode === typeCode && typeOf.get(o.parentKey) === parentType;
  const changes: PastChange[] = PAST_DAYS.map((days) => ({ ...days, established: [], mergers: [], ended: [], sections: [] }));
  const origins = new Map<string, Origin>();
  let nth = 0;
  const next = (): PastChange => changes[nth++ % changes.length] as PastChange;

  const establish = (organization: DemoOrganization, fromKey: string): void => {
    const change = next();
    change.established.push({ ...organization, validFrom: change.day });
    origins.set(organization.key, { until: change.day, keys: [fromKey], follows: false });
  };
  const merge = (result: DemoOrganization, inputs: DemoOrganization[]): void => {
    const change = next();
    change.mergers.push({ result: { ...result, validFrom: change.day }, inputs });
    origins.set(result.key, { until: change.day, keys: inputs.map((o) => o.key), follows: true });
  };
  const end = (organization: DemoOrganization, heir: DemoOrganization): void => {
    const change = next();
    change.ended.push({ organization, heirKey: heir.key });
    origins.set(heir.key, { until: change.day, keys: [organization.key, heir.key], follows: true });
  };

  const villages = everyDistrictFirst(
    shuffled(
      random,
      list.filter((o) => o.branchKind === 'LOCALITY'),
    ),
  );
  for (const o of villages.splice(0, branches.mergedPairs)) merge(o, mergedVillage(o));
  for (const o of villages.splice(0, branches.endedVillages)) end(endedVillage(o), o);
  for (const o of villages.splice(0, branches.endedUnits)) end(endedUnit(o), o);
  // Until then teachers and nurses belonged to the branch of the commune's offices.
  const units = list.filter((o) => under('COMMUNE', 'SUBORDINATE_BRANCH')(o) && o.branchKind !== 'LOCALITY' && o.branchKind !== 'AGENCY');
  for (const o of shuffled(random, units).slice(0, branches.established)) establish(o, `${o.parentKey}.AGENCY`);
  const isFirst = (o: DemoOrganization): boolean => o.key === `${o.parentKey}.B1`;
  const baseBranches = shuffled(
    random,
    list.filter((o) => under('DISTRICT', 'BASE_BRANCH')(o) && !isFirst(o)),
  );
  for (const o of baseBranches.splice(0, bases.established)) establish(o, `${o.parentKey}.B1`);
  for (const o of baseBranches.splice(0, bases.mergedPairs)) merge(o, mergedBase(o));
  for (const [index, o] of baseBranches.splice(0, bases.ended).entries()) end(endedBase(o, index), o);
  const committees = shuffled(random, list.filter(under('DISTRICT', 'BASE_COMMITTEE_ORGANIZATION')));
  for (const o of committees.slice(0, sections)) {
    const below = list.filter((branch) => branch.parentKey === o.key);
    next().sections.push({ organization: sectionOf(o), branches: below.slice(0, Math.ceil(below.length / 2)) });
  }
  return { founding: foundingOf(list, changes), later: laterOf(changes), changes, origins };
}

/** One village of each district before all others: no district is left out, however few are chosen. */
function everyDistrictFirst(villages: readonly DemoOrganization[]): DemoOrganization[] {
  const districtOf = (o: DemoOrganization): string => o.key.split('.X')[0] ?? '';
  const first = new Map(villages.toReversed().map((o) => [districtOf(o), o]));
  return [...first.values(), ...villages.filter((o) => first.get(districtOf(o)) !== o)];
}

function laterOf(changes: readonly PastChange[]): DemoOrganization[] {
  return changes.flatMap((change) => [...change.established, ...change.mergers.map(({ result }) => result)]);
}

function foundingOf(list: readonly DemoOrganization[], changes: readonly PastChange[]): DemoOrganization[] {
  const later = new Set(laterOf(changes).map((o) => o.key));
  const sections = changes.flatMap((change) => change.sections);
  const within = new Map(sections.flatMap(({ organization, branches }) => branches.map((o) => [o.key, organization.key] as const)));
  return [
    ...list.filter((o) => !later.has(o.key)).map((o) => ({ ...o, parentKey: within.get(o.key) ?? o.parentKey })),
    ...sections.map(({ organization }) => organization),
    ...changes.flatMap((change) => [
      ...change.mergers.flatMap(({ inputs }) => inputs),
      ...change.ended.map(({ organization }) => organization),
    ]),
  ];
}
