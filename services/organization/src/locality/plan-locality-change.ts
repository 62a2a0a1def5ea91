import type { Query } from '@capuy/database';
import { Check, type Scoped } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { requireBranch, requireOpen } from '../change/require-open.js';
import { LineageExtent } from '../lineage/lineage.js';
import { type CurrentLocality, currentLocalities, type LocalityFacts, type LocalityRef } from './locality-facts.js';
import type { LocalityResultInput, ReorganizeLocalitiesInput } from './locality-input.js';
import { LocalityOperation as O } from './locality-operation.js';

export interface PlannedLink {
  fromId: string;
  toId: string;
  area: LineageExtent;
  population: LineageExtent;
}

/** What a decision does, computed once: the preview shows it, applying writes it. */
export interface LocalityPlan {
  organizationId: string;
  demo: boolean;
  ends: CurrentLocality[];
  goesOn: { before: CurrentLocality; after: LocalityFacts }[];
  begins: ({ id: string } & LocalityFacts)[];
  links: PlannedLink[];
}

/** How many localities each operation takes and leaves. */
const SHAPES: Readonly<Record<O, { sources: [number, number]; results: [number, number] }>> = {
  ABSORB: { sources: [1, 50], results: [1, 1] },
  CONSOLIDATE: { sources: [2, 50], results: [1, 1] },
  DIVIDE: { sources: [1, 1], results: [2, 20] },
  SPLIT_OFF: { sources: [1, 1], results: [1, 20] },
  RENAME: { sources: [1, 1], results: [1, 1] },
};
const SOURCE_ENDS: ReadonlySet<O> = new Set([O.ABSORB, O.CONSOLIDATE, O.DIVIDE]);

export async function planLocalityChange(
  scoped: Scoped,
  query: Query,
  input: ReorganizeLocalitiesInput,
  hold: boolean,
): Promise<LocalityPlan> {
  const { operation, on, sources, results } = input;
  checkShape(input);
  // The renamed one is source and result in one.
  const kept =
    operation === O.RENAME ? [] : results.flatMap(({ id, version }): LocalityRef[] => (id ? [{ id, version: version ?? 0 }] : []));
  const current = await currentLocalities(scoped, query, [...sources, ...kept], hold);
  const [from, into] = [current.slice(0, sources.length), current.slice(sources.length)];
  const organizationId = from[0]?.organizationId ?? '';
  const check = new Check();
  for (const each of current) {
    const path = from.includes(each) ? `sources.${from.indexOf(each)}.id` : `results.${results.findIndex(({ id }) => id === each.id)}.id`;
    const ends = from.includes(each) && SOURCE_ENDS.has(operation);
    check
      .that(each.organizationId === organizationId, path, 'OTHER_COMMUNE')
      .that(ends ? on > each.validFrom : on >= each.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: each.validFrom });
  }
  check.done();
  const { demo } = await requireOpen(scoped, query, organizationId, on);
  for (const branchId of new Set(results.flatMap((result) => result.branchId ?? []))) await requireBranch(scoped, query, branchId, on);

  const plan: LocalityPlan = { organizationId, demo, ends: SOURCE_ENDS.has(operation) ? from : [], goesOn: [], begins: [], links: [] };
  for (const result of results) {
    const before = operation === O.RENAME ? from[0] : into.find(({ id }) => id === result.id);
    const facts = factsOf(result, before, organizationId);
    const id = before?.id ?? uuid();
    if (before) plan.goesOn.push({ before, after: facts });
    else plan.begins.push({ id, ...facts });
    if (operation !== O.RENAME) plan.links.push(...from.map((source) => linkOf(source.id, id, operation, result)));
  }
  return plan;
}

function checkShape({ operation, sources, results, decision }: ReorganizeLocalitiesInput): void {
  const shape = SHAPES[operation];
  const within = (length: number, [min, max]: [number, number]): boolean => length >= min && length <= max;
  const ids = [...sources.map(({ id }) => id), ...(operation === O.RENAME ? [] : results.flatMap(({ id }) => id ?? []))];
  const check = new Check()
    .filled(decision.number, 'decision.number')
    .that(within(sources.length, shape.sources), 'sources', 'OUT_OF_RANGE', { min: shape.sources[0], max: shape.sources[1] })
    .that(within(results.length, shape.results), 'results', 'OUT_OF_RANGE', { min: shape.results[0], max: shape.results[1] })
    .that(new Set(ids).size === ids.length, 'sources', 'DUPLICATE');
  for (const [index, { id, name, kind }] of results.entries()) {
    const isNew = operation !== O.RENAME && !id;
    check
      .that(operation !== O.ABSORB || Boolean(id), `results.${index}.id`, 'REQUIRED')
      .that(operation !== O.CONSOLIDATE || !id, `results.${index}.id`, 'NOT_NEW')
      .that(
        isNew ? (name ?? '').trim() !== '' : name === undefined || name === null || name.trim() !== '',
        `results.${index}.name`,
        'REQUIRED',
      )
      .that(!isNew || Boolean(kind), `results.${index}.kind`, 'REQUIRED');
  }
  check.done();
}

function factsOf(result: LocalityResultInput, before: CurrentLocality | undefined, organizationId: string): LocalityFacts {
  const name = result.name?.trim().replaceAll(/\s+/g, ' ').normalize('NFC');
  return {
    name: name ?? before?.name ?? '',
    code: result.code === undefined ? (before?.code ?? null) : result.code?.trim() || null,
    kind: (result.kind ?? before?.kind)!,
    organizationId,
    branchId: result.branchId === undefined ? (before?.branchId ?? null) : result.branchId,
  };
}

/** What is merged goes there whole; of what is divided, as much as the decision says. */
function linkOf(fromId: string, toId: string, operation: O, { area, population }: LocalityResultInput): PlannedLink {
  const merged = operation === O.ABSORB || operation === O.CONSOLIDATE;
  return { fromId, toId, area: merged ? LineageExtent.WHOLE : area, population: merged ? LineageExtent.WHOLE : population };
}
