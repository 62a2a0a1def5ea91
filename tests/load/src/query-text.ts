import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A checked-in file of `queries` or `reference`. */
export function readText(folder: 'queries' | 'reference', file: string): string {
  return readFileSync(join(import.meta.dirname, '..', folder, file), 'utf8');
}
