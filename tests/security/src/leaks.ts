import type { RawAnswer } from '@capuy/testing';

const HEADERS = new Set([
  'content-type',
  'content-length',
  'cache-control',
  'x-content-type-options',
  'x-request-id',
  'date',
  'connection',
  'keep-alive',
  'retry-after',
  'content-security-policy',
  'cross-origin-resource-policy',
  'transfer-encoding',
  'vary',
]);
const SHAPE: Readonly<Record<string, ReadonlySet<string>>> = {
  answer: new Set(['data', 'errors']),
  error: new Set(['message', 'path', 'extensions']),
  extensions: new Set(['code', 'requestId', 'inputErrors', 'params']),
};
/** Words only: no name of a file, table or type, no address, no number of a version. */
const PLAIN = /^[a-z][a-z ,:;'-]*$/;
const CODE = /^[A-Z_]+$/;

/** What of a failure's answer, body and headers, is not on the list of what may leave. */
export function leaks({ headers, body }: RawAnswer): string[] {
  const found = [...headers.keys()].filter((name) => !HEADERS.has(name)).map((name) => `header ${name}`);
  const strange = (value: object, kind: string): void => {
    for (const key of Object.keys(value)) if (!SHAPE[kind]?.has(key)) found.push(`${kind}.${key}`);
  };
  const answer = JSON.parse(body) as { errors?: { message: string; extensions: { code: string } }[] };
  strange(answer, 'answer');
  for (const error of answer.errors ?? []) {
    strange(error, 'error');
    strange(error.extensions, 'extensions');
    if (!PLAIN.test(error.message)) found.push(`message ${error.message}`);
    if (!CODE.test(error.extensions.code)) found.push(`code ${error.extensions.code}`);
  }
  return found;
}
