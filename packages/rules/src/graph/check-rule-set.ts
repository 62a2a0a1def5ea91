import { Check, today } from '@capuy/subgraph';
import type { KnownParam } from '../known-params.js';
import type { RecordRuleSetInput } from './rule-set-input.js';

const WHOLE: ReadonlySet<string> = new Set(['members', 'seats', 'months', 'workingDays', 'days', 'times', 'level']);

/** Only limits that the service reads, each in its own unit and within reason: a typing error here would bind a province. */
export function checkRuleSet(input: RecordRuleSetInput, params: readonly KnownParam[]): void {
  const known = new Map(params.filter(({ family }) => family === input.family).map((param) => [param.name, param]));
  const check = new Check()
    .filled(input.number, 'number')
    .filled(input.issuer, 'issuer')
    .that(input.signedOn <= today(), 'signedOn', 'IN_THE_FUTURE')
    .that(known.size > 0, 'family', 'UNKNOWN')
    .that(!input.effectiveTo || input.effectiveTo > input.effectiveFrom, 'effectiveTo', 'NOT_AFTER_BEGIN')
    .that(input.params.length > 0, 'params', 'REQUIRED');
  const seen = new Set<string>();
  for (const [at, { name, value, unit, article }] of input.params.entries()) {
    const param = known.get(name);
    check
      .that(Boolean(param), `params.${at}.name`, 'UNKNOWN')
      .that(!seen.has(name), `params.${at}.name`, 'NOT_UNIQUE')
      .that(!param || param.unit === unit, `params.${at}.unit`, 'UNKNOWN')
      .that(value > 0 && value <= most(unit) && (!WHOLE.has(unit) || Number.isInteger(value)), `params.${at}.value`, 'OUT_OF_RANGE')
      .filled(article, `params.${at}.article`);
    seen.add(name);
  }
  check.done();
}

function most(unit: string): number {
  return unit.startsWith('share') ? 1 : 100_000;
}
