import type { Format } from '@capuy/web';

const PARTS = [2, 3, 4, 5, 6, 8, 9, 10];

/** A share as regulations write it: 2/3 where it is one, else a percentage. */
export function shareText(value: number, format: Format): string {
  const parts = PARTS.find((count) => Math.abs(value * count - Math.round(value * count)) < 1e-9);
  return parts && value < 1 ? `${Math.round(value * parts)}/${parts}` : format.percent(value);
}
