import type { Query } from '@capuy/database';
import type { Scoped } from '@capuy/subgraph';
import type { ImportField } from './import-field.js';
import type { ImportKind } from './import-kind.js';
import type { JudgedRow, ParsedRow, WaitingRow } from './import-row.types.js';
import type { Places } from './places.js';

export interface Judging {
  query: Query;
  scoped: Scoped;
  places: Places;
  /** The column of a field, for a fault that only the database shows. */
  columnOf(field: string): number | null;
}

export interface Writing {
  query: Query;
  scoped: Scoped;
  places: Places;
}

/** What one kind of table is: its columns, what a row would change, and how rows are written. */
export interface ImportTable {
  readonly kind: ImportKind;
  /** Name of the sheet in our template. */
  readonly sheet: string;
  readonly fields: readonly ImportField[];
  /** Which organizations below the batch's a row may name. */
  readonly placeLevels: readonly string[] | null;
  /** Compares some thousand rows with what is recorded: a fixed number of statements. */
  judge(judging: Judging, rows: readonly ParsedRow[]): Promise<JudgedRow[]>;
  /** Writes some thousand rows with what follows from them; answers the record of each, by row number. */
  write(writing: Writing, rows: readonly WaitingRow[]): Promise<ReadonlyMap<number, string>>;
}
