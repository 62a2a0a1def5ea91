import type { JudgedRow, ParsedRow } from './import-row.types.js';
import { isError } from './import-row.types.js';
import type { Judging } from './import-table.js';
import type { Place } from './places.js';

export interface RowJudge {
  readonly row: ParsedRow;
  fault(code: string, field?: string | null, detail?: string | null): void;
  /** The organization that a field calls by whatever name; its id is kept as `<field>Id`. Undefined where it says none. */
  place(field: string): Place | undefined;
  /** A fault for each of the fields that is empty and has none yet. True where all are there. */
  require(fields: readonly string[]): boolean;
  done(found: Pick<JudgedRow, 'changes' | 'subjectId' | 'versions' | 'key'>): JudgedRow;
}

/** One row while it is looked at: collects its faults, and says in the end what would become of it. */
export function rowJudge(judging: Judging, given: ParsedRow): RowJudge {
  const row: ParsedRow = { ...given, parsed: { ...given.parsed }, faults: [...given.faults] };
  const { parsed, faults } = row;
  const fault: RowJudge['fault'] = (code, field = null, detail = null) => {
    faults.push({ code, severity: 'ERROR', field, column: field === null ? null : judging.columnOf(field), detail });
  };
  return {
    row,
    fault,
    place(field) {
      const called = parsed[field];
      if (called === undefined) return undefined;
      const place = judging.places.find(called);
      if (place === undefined) fault('NOT_FOUND', field);
      else if (place === 'SEVERAL') fault('SEVERAL_PLACES', field);
      else {
        parsed[`${field}Id`] = place.id;
        return place;
      }
      return undefined;
    },
    require(fields) {
      for (const field of fields)
        if (parsed[field] === undefined && !faults.some((known) => known.field === field)) fault('REQUIRED', field);
      return fields.every((field) => parsed[field] !== undefined);
    },
    done(found) {
      const sound = found.subjectId === null ? 'NEW' : found.changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
      return { ...row, ...found, state: faults.some(isError) ? 'FAULTY' : sound };
    },
  };
}
