import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@capuy/subgraph';

/** What the page for auditors says of one operation. */
export interface AccessRow {
  readonly operation: string;
  readonly capability: string;
  readonly fieldClass: string;
}

/** The same table from a policy: a mutated one, to be held against the page. */
export function tableOf({ operations, capabilities }: Policy): AccessTable {
  return {
    rows: new Map(Object.entries(operations).map(([operation, entry]) => [operation, { operation, ...entry }])),
    roles: new Map(Object.entries(capabilities)),
  };
}

/** docs/access.md as it is checked in: what the matrix holds the running system to, and the mutants too. */
export interface AccessTable {
  readonly rows: ReadonlyMap<string, AccessRow>;
  /** capability → codes of roles, `*` among them. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

/** Reads the section of one service, by the title that ends in its name in brackets. */
export function readAccessTable(service: string): AccessTable {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/access.md'), 'utf8');
  const codes = new Map([...page.matchAll(/^\| ([^|]+) \| `([A-Z_]+|\*)` \|/gm)].map(([, word = '', code = '']) => [word.trim(), code]));
  const section = page.split(/^## /m).find((text) => text.split('\n', 1)[0]?.includes(`(${service})`)) ?? '';
  const rows = new Map<string, AccessRow>();
  const roles = new Map<string, string[]>();
  let capability = '';
  for (const line of section.split('\n')) {
    capability = /^### .*\(`([^`]+)`\)$/.exec(line)?.[1] ?? capability;
    const who = /^Ai có: (.*)\.$/.exec(line)?.[1];
    if (who !== undefined) roles.set(capability, rolesOf(who, codes));
    // The overview: it has the capabilities of work inside the system too, which no operation opens.
    const [, overview, holders] = /^\| `([a-z-]+:[a-z-]+)` \| [^|]* \| ([^|]*) \|$/.exec(line) ?? [];
    if (overview && holders) roles.set(overview, rolesOf(holders.replace(/ \(dùng trong việc nội bộ\)$/, ''), codes));
    const [, operation, fieldClass] = /^\| `([^`]+)` \| (P[0-3]) \|/.exec(line) ?? [];
    if (operation && fieldClass) rows.set(operation, { operation, capability, fieldClass });
  }
  return { rows, roles };
}

function rolesOf(who: string, codes: ReadonlyMap<string, string>): string[] {
  if (who === 'chỉ hệ thống') return [];
  return who
    .replace(/ \(chỉ thấy [^)]*\)$/, '')
    .split(/[,;] /)
    .map((word) => codes.get(word) ?? word);
}
