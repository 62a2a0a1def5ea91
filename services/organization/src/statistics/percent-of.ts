/** In percent with two decimals, as reports print it. Null where the base is 0. */
export function percentOf(count: number, of: number): number | null {
  return of === 0 ? null : hundredths((count / of) * 100);
}

/** Two decimals, half away from zero. */
export function hundredths(value: number): number {
  return (Math.sign(value) * Math.round((Math.abs(value) + Number.EPSILON) * 100)) / 100;
}
