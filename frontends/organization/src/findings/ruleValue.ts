import type { Format } from '@capuy/web';
import type { ruleUnits } from './ruleTerms';

const PARTS = [2, 3, 4, 5, 6, 8, 9, 10];

/** A share as regulations write it: 2/3 where it is one, else a percentage. */
function share(value: number, format: Format): string {
  const parts = PARTS.find((count) => Math.abs(value * count - Math.round(value * count)) < 1e-9);
  return parts && value < 1 ? `${Math.round(value * parts)}/${parts}` : format.percent(value);
}

/** A value with its unit, as people say it: “30 ngày làm việc”, “ít nhất 2/3”. */
export function ruleValue(value: number, unit: string, units: (typeof ruleUnits)['vi'], format: Format): string {
  const text = unit.startsWith('share') ? share(value, format) : format.number(Math.round(value * 100) / 100);
  return units[unit]?.(text) ?? text;
}

/** What was typed for a parameter: a number with comma or point, a fraction, a percentage. Null where it is none of them. */
export function parseRuleValue(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const fraction = /^(\d+)\s*\/\s*(\d+)$/.exec(text);
  if (fraction) return Number(fraction[2]) > 0 ? Number(fraction[1]) / Number(fraction[2]) : null;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return Number(percent[1]) / 100;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
