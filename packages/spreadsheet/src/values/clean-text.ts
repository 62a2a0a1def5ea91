/** Spaces of every kind, the one that does not break too. */
const SPACES = /\s+/gu;
/** Signs without width, which come along from the web and from PDF. */
const UNSEEN = /\p{Cf}/gu;
/** The mark by which Excel keeps a text a text, where another program wrote it into the cell. */
const MARK = /^'(?=[=+\-@\d])/u;

/** Most cells of a large table: nothing to clean. */
const PLAIN = /^[\w./-]+$/u;

/** A text as a person would have typed it: one normal form, single spaces, no leading mark. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(SPACES, ' ').trim().replace(MARK, '');
}

const SIGNS = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;

/** A heading for comparing: without case, tones, đ/d and signs. */
export function foldHeading(text: string): string {
  return cleanText(text).toLowerCase().normalize('NFD').replaceAll(MARKS, '').replaceAll('đ', 'd').replaceAll(SIGNS, ' ').trim();
}
