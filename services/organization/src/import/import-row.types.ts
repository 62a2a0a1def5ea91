/** Something wrong in a cell or a row. Public: clients have a sentence for each code. */
export interface Fault {
  code: string;
  /** A WARNING is told and does not hold the row back. */
  severity: 'ERROR' | 'WARNING';
  field: string | null;
  /** From 0. Null where it is about the row. */
  column: number | null;
  /** What the sentence needs: another row's number, a length. Never a P1 value. */
  detail: string | null;
}

export interface Change {
  field: string;
  from: string | null;
  to: string;
}

/** By field; a field whose cell is empty is absent: it does not change what is there. */
export type Parsed = Record<string, string>;

export interface ParsedRow {
  number: number;
  hidden: boolean;
  raw: (string | null)[];
  parsed: Parsed;
  faults: Fault[];
  decision: string | null;
}

export interface JudgedRow extends ParsedRow {
  state: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'POSSIBLE_DUPLICATE' | 'FAULTY';
  changes: Change[];
  subjectId: string | null;
  versions: number[];
  key: string | null;
}

/** A row as it waits to be written. */
export interface WaitingRow {
  number: number;
  parsed: Parsed;
  changes: Change[];
  state: 'NEW' | 'CHANGED';
  subjectId: string | null;
  versions: number[];
}

export const isError = ({ severity }: Fault): boolean => severity === 'ERROR';
