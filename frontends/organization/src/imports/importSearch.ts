import type { ImportRowFilter, ImportRowState } from '../generated/graphql';

/** Which rows of a table are shown, in the address. */
export interface ImportSearch {
  show?: ImportRowState | 'HIDDEN';
  /** A kind of fault. */
  fault?: string;
  /** Its column, from 0. */
  column?: number;
  row?: number;
}

export const SHOWN = ['NEW', 'CHANGED', 'UNCHANGED', 'POSSIBLE_DUPLICATE', 'FAULTY'] as const;

export function importSearch({ show, fault, column, row }: Record<string, unknown>): ImportSearch {
  const shown = [...SHOWN, 'HIDDEN' as const].find((one) => one === show);
  const number = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
  return {
    ...(shown ? { show: shown } : {}),
    ...(typeof fault === 'string' && fault !== '' ? { fault } : {}),
    ...(number(column) ? { column } : {}),
    ...(number(row) && row > 0 ? { row } : {}),
  };
}

/** What the graph is asked for. */
export function importFilter({ show, fault, column, row }: ImportSearch): ImportRowFilter {
  return {
    states: show && show !== 'HIDDEN' ? [show] : null,
    hidden: show === 'HIDDEN' ? true : null,
    code: fault ?? null,
    column: column ?? null,
    number: row ?? null,
  };
}
