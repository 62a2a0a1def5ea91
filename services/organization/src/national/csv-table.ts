import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputProblem } from './input-problem.js';

export type CsvRow<Column extends string> = Record<Column, string> & { line: number };

const QUOTED = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gy;

/**
 * Reads a file of the folder strictly: UTF-8 without byte order mark, `\n`, exactly these columns. What is wrong is
 * added to `problems` with its line; rows that could not be read are left out.
 */
export function readCsvTable<Column extends string>(
  folder: string,
  file: string,
  columns: readonly Column[],
  problems: InputProblem[],
): CsvRow<Column>[] {
  const tell = (line: number, message: string): void => void problems.push({ file, line, message });
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, file));
  } catch {
    tell(0, 'the file is missing');
    return [];
  }
  const lines = decode(bytes, tell);
  if (lines.at(-1) === '') lines.pop();
  const header = lines[0]?.replace('\r', '');
  if (header !== columns.join(',')) {
    tell(1, `the header must be ${columns.join(',')}`);
    return [];
  }
  const returns = lines.filter((line) => line.includes('\r')).length;
  if (returns > 0) tell(lines.findIndex((line) => line.includes('\r')) + 1, `Windows line ends (${returns} lines); only \\n is read`);
  const rows: CsvRow<Column>[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const values = split(lines[index] ?? '');
    if (values?.length !== columns.length) {
      tell(index + 1, values ? `${values.length} columns, not ${columns.length}` : 'quotes do not close');
      continue;
    }
    const row = { line: index + 1 } as CsvRow<Column>;
    columns.forEach((column, position) => Object.assign(row, { [column]: values[position]?.replace('\r', '') }));
    rows.push(row);
  }
  return rows;
}

function decode(bytes: Buffer, tell: (line: number, message: string) => void): string[] {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    tell(1, 'begins with a byte order mark');
    return decode(bytes.subarray(3), tell);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\n');
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes).split('\n');
    loose.forEach((line, index) => line.includes('\uFFFD') && tell(index + 1, 'is not UTF-8'));
    return loose;
  }
}

function split(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const values: string[] = [];
  QUOTED.lastIndex = 0;
  while (QUOTED.lastIndex < line.length) {
    const match = QUOTED.exec(line);
    if (!match) return null;
    values.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
  }
  return values;
}
