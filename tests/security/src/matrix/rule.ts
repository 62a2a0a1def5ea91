import type { AccessTable } from './access-table.js';

/** Where the thing asked about lies, seen from the role: at its organization, below, beside, above, in another province. */
export const POSITIONS = ['own', 'below', 'beside', 'above', 'other'] as const;
export type Position = (typeof POSITIONS)[number];

/** `refused`: FORBIDDEN. `nothing`: as if it were not there. `answered`: whatever comes after authorization. */
export type Expected = 'refused' | 'nothing' | 'answered';

const REACHED: ReadonlySet<Position> = new Set(['own', 'below']);

/**
 * The whole rule of who may do what, in four lines: no role for it and not for anyone, refused; for anyone and for no role
 * in particular, answered wherever it is; a role for it, answered at one's organization and below; else nothing.
 */
export function expected(table: AccessTable, operation: string, role: string, position: Position): Expected {
  const narrower = NARROWER[table.rows.get(operation)?.capability ?? ''];
  const wanted = byTable(table, operation, role, position);
  return wanted !== 'refused' && narrower && role !== 'SYSTEM' ? narrower : wanted;
}

/** What asks for more than a role, and so does not open to a commune's. */
const NARROWER: Readonly<Record<string, Expected>> = {
  // Holidays are the whole country's or a province's: only a role at a province or above writes them.
  'holiday:manage': 'refused',
};

function byTable({ rows, roles }: AccessTable, operation: string, role: string, position: Position): Expected {
  const who = roles.get(rows.get(operation)?.capability ?? '') ?? [];
  const has = role === 'SYSTEM' || who.includes(role);
  if (!has && !who.includes('*')) return 'refused';
  if (who.length === 1 && who[0] === '*') return 'answered';
  return has && (role === 'SYSTEM' || REACHED.has(position)) ? 'answered' : 'nothing';
}
