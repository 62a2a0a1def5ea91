import { badInput } from '@capuy/subgraph';
import { memberTable } from '../member-import/member-table.js';
import { localityTable } from '../locality-import/locality-table.js';
import { organizationTable } from '../organization-import/organization-table.js';
import { postTable } from '../post-import/post-table.js';
import type { ImportField } from './import-field.js';
import type { ImportKind } from './import-kind.js';
import type { ImportTable } from './import-table.js';

const TABLES: readonly ImportTable[] = [memberTable, postTable, organizationTable, localityTable];

/** Throws BAD_INPUT for a kind that is not imported. */
export function importTableOf(kind: string): ImportTable {
  const table = TABLES.find((known) => known.kind === kind);
  if (!table) throw badInput([{ path: 'kind', code: 'UNKNOWN' }]);
  return table;
}

export function fieldsByName(kind: ImportKind): ReadonlyMap<string, ImportField> {
  return new Map(importTableOf(kind).fields.map((field) => [field.name, field]));
}
