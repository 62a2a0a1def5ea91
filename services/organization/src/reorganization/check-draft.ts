import { badInput, type InputError } from '@capuy/subgraph';
import type { OperationDraft, OperationKind, ReorganizationDraft } from './reorganization.types.js';

interface Shape {
  /** How many results, and whether they are new. */
  results: [least: number, most: number];
  fresh: 'NEW' | 'KEPT' | 'ANY';
  parts: [least: number, most: number];
  sources: [least: number, most: number];
}

const MANY = 100_000;
const SHAPES: Record<OperationKind, Shape> = {
  ESTABLISH: { results: [1, MANY], fresh: 'NEW', parts: [0, 0], sources: [0, 0] },
  END: { results: [0, 0], fresh: 'ANY', parts: [1, MANY], sources: [1, MANY] },
  ABSORB: { results: [1, 1], fresh: 'KEPT', parts: [1, MANY], sources: [1, MANY] },
  CONSOLIDATE: { results: [1, 1], fresh: 'NEW', parts: [1, MANY], sources: [1, MANY] },
  DIVIDE: { results: [2, MANY], fresh: 'ANY', parts: [2, MANY], sources: [1, 1] },
  SPLIT_OFF: { results: [1, MANY], fresh: 'ANY', parts: [1, MANY], sources: [1, 1] },
  RENAME: { results: [0, MANY], fresh: 'KEPT', parts: [0, 0], sources: [0, 0] },
  CHANGE_TYPE: { results: [0, MANY], fresh: 'KEPT', parts: [0, 0], sources: [0, 0] },
  MOVE: { results: [0, MANY], fresh: 'KEPT', parts: [0, 0], sources: [0, 0] },
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Checks what can be told from the draft alone; what hangs on the tree are findings. Throws BAD_INPUT with every path. */
export function checkDraft(draft: ReorganizationDraft): void {
  const errors: InputError[] = [];
  const tell = (path: string, code: string): void => void errors.push({ path, code });
  if (draft.title.trim() === '') tell('title', 'REQUIRED');
  if (draft.decisions.length === 0) tell('decisions', 'REQUIRED');
  draft.decisions.forEach((decision, at) => {
    if (decision.number.trim() === '') tell(`decisions.${at}.number`, 'REQUIRED');
    if (decision.issuerName.trim() === '') tell(`decisions.${at}.issuerName`, 'REQUIRED');
  });
  if (draft.operations.length === 0) tell('operations', 'REQUIRED');
  const keys = new Set<string>();
  for (const [at, operation] of draft.operations.entries()) {
    for (const [index, { key }] of operation.results.entries()) {
      if (!key) continue;
      if (keys.has(key) || UUID.test(key)) tell(`operations.${at}.results.${index}.key`, 'NOT_UNIQUE');
      keys.add(key);
    }
  }
  const known = (reference: string): boolean => keys.has(reference) || UUID.test(reference);
  const pairs = new Set<string>();
  for (const [at, operation] of draft.operations.entries()) {
    checkOperation(operation, `operations.${at}`, draft.decisions.length, known, pairs, tell);
  }
  if (errors.length > 0) throw badInput(errors);
}

function checkOperation(
  operation: OperationDraft,
  path: string,
  decisions: number,
  known: (reference: string) => boolean,
  pairs: Set<string>,
  tell: (path: string, code: string) => void,
): void {
  const shape = SHAPES[operation.kind];
  if (operation.decision < 0 || operation.decision >= decisions) tell(`${path}.decision`, 'UNKNOWN');
  const within = (count: number, [least, most]: [number, number], where: string): void => {
    if (count < least) tell(where, 'TOO_FEW');
    if (count > most) tell(where, 'TOO_MANY');
  };
  within(operation.results.length, shape.results, `${path}.results`);
  within(operation.parts.length, shape.parts, `${path}.parts`);
  within(new Set(operation.parts.map((part) => part.fromId)).size, shape.sources, `${path}.parts`);
  for (const [index, result] of operation.results.entries()) {
    const where = `${path}.results.${index}`;
    if (Boolean(result.organizationId) === Boolean(result.key)) tell(where, 'ORGANIZATION_OR_KEY');
    if (result.key && shape.fresh === 'KEPT') tell(`${where}.key`, 'NOT_NEW');
    if (result.organizationId && shape.fresh === 'NEW') tell(`${where}.organizationId`, 'NEW');
    if (result.organizationId && !UUID.test(result.organizationId)) tell(`${where}.organizationId`, 'UNKNOWN');
    if (result.name !== undefined && result.name !== null && result.name.trim() === '') tell(`${where}.name`, 'REQUIRED');
    for (const field of ['name', 'typeCode', 'parentId'] as const) if (result.key && !result[field]) tell(`${where}.${field}`, 'REQUIRED');
    if (operation.kind === 'RENAME' && !result.name) tell(`${where}.name`, 'REQUIRED');
    if (operation.kind === 'MOVE' && !result.parentId) tell(`${where}.parentId`, 'REQUIRED');
    if (operation.kind === 'CHANGE_TYPE' && !result.typeCode && !result.areaKind) tell(`${where}.typeCode`, 'REQUIRED');
    if (result.parentId && !known(result.parentId)) tell(`${where}.parentId`, 'UNKNOWN');
    if (result.parentId && result.parentId === (result.organizationId ?? result.key)) tell(`${where}.parentId`, 'ITSELF');
  }
  const targets = new Set(operation.results.map((result) => result.organizationId ?? result.key));
  for (const [index, part] of operation.parts.entries()) {
    const where = `${path}.parts.${index}`;
    if (!UUID.test(part.fromId)) tell(`${where}.fromId`, 'UNKNOWN');
    if (operation.kind === 'END' && part.toId) tell(`${where}.toId`, 'NOT_ALLOWED');
    if (operation.kind !== 'END' && !targets.has(part.toId ?? undefined)) tell(`${where}.toId`, 'NOT_A_RESULT');
    const pair = `${part.fromId} ${part.toId ?? ''}`;
    if (pairs.has(pair)) tell(where, 'NOT_UNIQUE');
    pairs.add(pair);
  }
}
