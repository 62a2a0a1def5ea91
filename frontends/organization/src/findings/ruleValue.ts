import type { Format } from '@capuy/web';
import { shareText } from '../terms/shareText';
import type { ruleUnits } from './ruleTerms';

/** A value with its unit, as people say it: “30 ngày làm việc”, “ít nhất 2/3”. */
export function ruleValue(value: number, unit: string, units: (typeof ruleUnits)['vi'], format: Format): string {
  const text = unit.startsWith('share') ? shareText(value, format) : format.number(Math.round(value * 100) / 100);
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
