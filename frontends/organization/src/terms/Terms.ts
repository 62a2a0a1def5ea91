/** Words for the codes of a dated vocabulary: codes are data, so an unknown one is shown as it is. */
export type Terms = Readonly<Record<string, string>>;

export function termOf(terms: Terms, code: string | null | undefined): string {
  return code ? (terms[code] ?? code) : '';
}
