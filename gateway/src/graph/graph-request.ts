import { Refusal } from '../refusal.js';

export interface GraphRequest {
  readonly query: string | undefined;
  /** Hexadecimal SHA-256 of a known document. */
  readonly documentHash: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
  readonly operationName: string | undefined;
}

const HASH = /^[\da-f]{64}$/;
const MAX_NAME = 200;

/** Reads the body of `POST /graphql`. Throws a Refusal for anything but one operation. */
export function readGraphRequest(body: Buffer): GraphRequest {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new Refusal('BAD_INPUT', 'the body is not JSON', { cause: error });
  }
  if (Array.isArray(parsed)) throw new Refusal('OPERATION_REFUSED', 'one operation at a time: batches are not served');
  if (!isRecord(parsed)) throw new Refusal('BAD_INPUT', 'the body is not an object');
  const { query, variables, operationName } = parsed;
  if (query !== undefined && query !== null && typeof query !== 'string') throw new Refusal('BAD_INPUT', 'query is not a text');
  if (variables !== undefined && variables !== null && !isRecord(variables)) throw new Refusal('BAD_INPUT', 'variables is not an object');
  if (operationName !== undefined && operationName !== null && (typeof operationName !== 'string' || operationName.length > MAX_NAME))
    throw new Refusal('BAD_INPUT', 'operationName is not a name');
  return {
    query: query ?? undefined,
    documentHash: documentHash(parsed),
    variables: variables ?? undefined,
    operationName: operationName || undefined,
  };
}

function documentHash({ documentId, extensions }: Record<string, unknown>): string | undefined {
  const persisted = isRecord(extensions) && isRecord(extensions['persistedQuery']) ? extensions['persistedQuery']['sha256Hash'] : undefined;
  const given = documentId ?? persisted;
  if (given === undefined || given === null) return undefined;
  const hash = typeof given === 'string' ? given.replace(/^sha256:/, '') : '';
  if (!HASH.test(hash)) throw new Refusal('BAD_INPUT', 'documentId is not sha256:<64 hexadecimal digits>');
  return hash;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
