import { badInput, type InputError } from '@capuy/subgraph';
import type { IncidentWindow } from './incident-report.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u;
const IDS = ['accountId', 'personId', 'organizationId'] as const;

/** As it stands in an address. */
export type Asked = Readonly<Record<string, string | undefined>>;

/** What an address asks for. Throws BAD_INPUT with every fault. */
export function windowOf(query: Asked): IncidentWindow {
  const faults: InputError[] = [];
  const instant = (path: string): string => {
    const text = query[path] ?? '';
    if (!INSTANT.test(text) || Number.isNaN(Date.parse(text))) faults.push({ path, code: 'REQUIRED' });
    return text;
  };
  const [from, to] = [instant('from'), instant('to')];
  if (faults.length === 0 && Date.parse(from) >= Date.parse(to)) faults.push({ path: 'to', code: 'BEFORE_BEGIN' });
  for (const path of IDS) if (query[path] && !UUID.test(query[path])) faults.push({ path, code: 'REQUIRED' });
  if (faults.length > 0) throw badInput(faults);
  return { from, to, ...Object.fromEntries(IDS.flatMap((path) => (query[path] ? [[path, query[path]]] : []))) };
}
