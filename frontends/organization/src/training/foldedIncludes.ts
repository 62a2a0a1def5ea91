/** Whether a text has a part in it, whatever its case and tone marks. */
export function foldedIncludes(text: string, part: string): boolean {
  return fold(text).includes(fold(part.trim()));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
