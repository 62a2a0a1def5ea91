import { mintInternalToken } from '@capuy/testing';
import type { Cell } from './cells.js';
import type { Expected } from './rule.js';

/** What came back: a code where it was refused or failed, else whether anything was there. */
export interface Observed {
  readonly code: string | null;
  readonly found: boolean;
}

interface Body {
  data?: { answer?: unknown } | null;
  errors?: { extensions: { code: string } }[];
}

/** Asks a subgraph as the account of that subject, with a token as the gateway signs it. */
export async function ask(url: string, subject: string, cell: Cell): Promise<Observed> {
  if (cell.path !== undefined) return askForFile(url, subject, cell.operation.split(' ')[0] ?? '', cell.path);
  const body = JSON.stringify({ query: cell.query, variables: cell.variables });
  const token = await mintInternalToken({ sub: subject === 'SYSTEM' ? 'system' : subject, body, amr: ['pwd', 'otp'] });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const { data, errors } = (await (await fetch(url, { method: 'POST', headers, body })).json()) as Body;
  return { code: errors?.[0]?.extensions.code ?? null, found: isThere(data?.answer, cell.kind) };
}

async function askForFile(url: string, subject: string, method: string, path: string): Promise<Observed> {
  const body = method === 'POST' ? 'no file of any kind' : '';
  const token = await mintInternalToken({
    sub: subject === 'SYSTEM' ? 'system' : subject,
    body,
    amr: ['pwd', 'otp'],
    claims: { htm: method, htu: path },
  });
  const response = await fetch(new URL(path, url), {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    ...(body ? { body } : {}),
  });
  if (response.ok) {
    await response.arrayBuffer();
    return { code: null, found: true };
  }
  return { code: ((await response.json()) as Body).errors?.[0]?.extensions.code ?? 'INTERNAL', found: false };
}

function isThere(answer: unknown, kind: Cell['kind']): boolean {
  if (answer === null || answer === undefined) return false;
  if (Array.isArray(answer)) return answer.some((one) => isThere(one, kind));
  if (kind === 'mutation' || typeof answer !== 'object') return true;
  // `viewerCan…` says no where another field would be null.
  return Object.values(answer).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== false));
}

/** Whether what came back is what the rule says; a fault of the service never is. */
export function agrees(cell: Cell, expected: Expected, { code, found }: Observed): boolean {
  if (code === 'INTERNAL' || code === 'UNAUTHENTICATED') return false;
  if (expected === 'refused') return code === 'FORBIDDEN' || (cell.kind === 'field' && !found);
  if (expected === 'answered') return code !== 'FORBIDDEN' && (!cell.there || found);
  // Out of reach: nothing is done, and what is one person's matter is not there. What may not be seen is not refused either.
  return code !== 'FORBIDDEN' && (!cell.hidden || !found);
}
