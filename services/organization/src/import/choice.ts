import { foldHeading } from '@capuy/spreadsheet';
import type { ImportField } from './import-field.js';

/** A closed list: its words, and the codes themselves, are understood; `offered` (default: all) are in the drop-down. */
export function choice(
  terms: Readonly<Record<string, string>>,
  offered = Object.keys(terms),
): Pick<ImportField, 'words' | 'choices' | 'shape'> {
  const words = Object.entries(terms).flatMap(([code, word]) => [word, code].map((text) => [foldHeading(text), code] as const));
  return { shape: 'CHOICE', words: Object.fromEntries(words), choices: offered.flatMap((code) => terms[code] ?? []) };
}
