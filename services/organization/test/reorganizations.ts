import 'reflect-metadata';
import { Accounts } from '@capuy/subgraph';
import { createJobRunner } from '../src/job/create-job-runner.js';
import type { OperationDraft } from '../src/reorganization/reorganization.types.js';
import { type Answer, idOf, type World } from './world.js';

export const EFFECTIVE = '2026-01-10';

const DECISION = { number: '12-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2026-01-05' };

export interface DraftOptions {
  operations: readonly OperationDraft[];
  title?: string;
  rootId?: string;
  effectiveOn?: string;
  decision?: { number: string; issuerName: string; signedOn: string; issuerId?: string };
}

export function draftInput({ operations, title, rootId, effectiveOn, decision = DECISION }: DraftOptions): object {
  return {
    title: title ?? 'Sắp xếp chi bộ',
    rootId: rootId ?? idOf('Tỉnh Minh'),
    effectiveOn: effectiveOn ?? EFFECTIVE,
    decisions: [decision],
    operations,
  };
}

/** Two or more organizations become a new one. */
export function consolidate(name: string, sources: readonly string[], under: string, typeCode = 'SUBORDINATE_BRANCH'): OperationDraft {
  return {
    kind: 'CONSOLIDATE',
    decision: 0,
    results: [{ key: name, name, typeCode, parentId: idOf(under) }],
    parts: sources.map((source) => ({ fromId: idOf(source), toId: name, area: 'WHOLE', population: 'WHOLE' })),
  };
}

export function end(...names: string[]): OperationDraft {
  return {
    kind: 'END',
    decision: 0,
    results: [],
    parts: names.map((name) => ({ fromId: idOf(name), area: 'WHOLE', population: 'WHOLE' })),
  };
}

export function move(name: string, under: string): OperationDraft {
  return { kind: 'MOVE', decision: 0, results: [{ organizationId: idOf(name), parentId: idOf(under) }], parts: [] };
}

export function rename(name: string, to: string): OperationDraft {
  return { kind: 'RENAME', decision: 0, results: [{ organizationId: idOf(name), name: to }], parts: [] };
}

export interface Draft {
  id: string;
  version: number;
}

export const DRAFT = `mutation ($input: DraftReorganizationInput!) {
  draftReorganization(input: $input) { changeMarker reorganization { id version } }
}`;

export async function askDraft(
  world: World,
  account: string,
  options: DraftOptions,
): Promise<Answer<{ draftReorganization: { reorganization: Draft } }>> {
  return world.ask(account, DRAFT, { input: draftInput(options) });
}

/** Drafts as the province's clerk; throws where it is refused. */
export async function draft(world: World, options: DraftOptions): Promise<Draft> {
  const { data, errors } = await askDraft(world, 'province', options);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.draftReorganization.reorganization;
}

export interface Read {
  reorganization: {
    id: string;
    title: string;
    status: string;
    version: number;
    viewerCanApply: boolean;
    preview: {
      established: number;
      ended: number;
      moved: number;
      organizationsFollowing: number;
      membersFollowing: number;
      unplaced: number;
      unsettled: number;
      postsEnding: number;
      grantsEnding: number;
      errors: number;
      before: { name: string; printedName: string; parentName: string; fate: string }[];
      after: { name: string; printedName: string; parentName: string; fate: string }[];
    } | null;
    findings: {
      nodes: { code: string; severity: string; organizationName: string | null; parameters: { name: string; value: string }[] }[];
    };
    choices: {
      nodes: {
        id: string;
        reason: string;
        subjectKind: string;
        subjectName: string;
        fromName: string;
        defaultId: string | null;
        defaultName: string | null;
        chosenName: string | null;
        settled: boolean;
        places: { organizationId: string; name: string }[];
      }[];
    };
    operations: {
      nodes: {
        kind: string;
        decision: { number: string };
        parts: { fromName: string; toName: string | null }[];
        results: { name: string | null }[];
      }[];
    };
  } | null;
}

const READ = `query ($id: ID!) {
  reorganization(id: $id) {
    id title status version viewerCanApply
    preview {
      established ended moved organizationsFollowing membersFollowing unplaced unsettled postsEnding grantsEnding errors
      before { name printedName parentName fate } after { name printedName parentName fate }
    }
    findings { nodes { code severity organizationName parameters { name value } } }
    choices { nodes { id reason subjectKind subjectName fromName defaultId defaultName chosenName settled places { organizationId name } } }
    operations { nodes { kind decision { number } parts { fromName toName } results { name } } }
  }
}`;

export async function read(world: World, id: string, account = 'province'): Promise<NonNullable<Read['reorganization']>> {
  const { data, errors } = await world.ask<Read>(account, READ, { id });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  if (!data.reorganization) throw new Error('not to be seen');
  return data.reorganization;
}

export interface JobAnswer {
  id: string;
  status: string;
  resultMarker: string | null;
  error: { code: string; decisionNumber: string | null } | null;
}

const APPLY = `mutation ($input: ReorganizationVersionInput!) { applyReorganization(input: $input) { job { id status } changeMarker } }`;

export function askApply(
  world: World,
  { id, version }: Draft,
  account = 'province',
): Promise<Answer<{ applyReorganization: { job: JobAnswer } }>> {
  return world.ask(account, APPLY, { input: { id, version } });
}

/** Applies and waits for the job's end. */
export async function apply(world: World, drafted: Draft): Promise<JobAnswer> {
  const { data, errors } = await askApply(world, drafted);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return finishJob(world, data.applyReorganization.job.id);
}

export async function finishJob(world: World, id: string, account = 'province'): Promise<JobAnswer> {
  const runner = createJobRunner(world.database, new Accounts(world.database), world.services, world.url);
  runner.start();
  try {
    for (;;) {
      const { data } = await world.ask<{ job: JobAnswer }>(
        account,
        `query ($id: ID!) { job(id: $id) { id status resultMarker error { code decisionNumber } } }`,
        { id },
      );
      if (data.job.status !== 'QUEUED' && data.job.status !== 'RUNNING') return data.job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await runner.stop();
  }
}

const SETTLE = `mutation ($input: SettleReorganizationChoicesInput!) {
  settleReorganizationChoices(input: $input) { reorganization { id version } }
}`;

export function settle(
  world: World,
  { id, version }: Draft,
  input: object,
): Promise<Answer<{ settleReorganizationChoices: { reorganization: Draft } }>> {
  return world.ask('province', SETTLE, { input: { id, version, ...input } });
}
