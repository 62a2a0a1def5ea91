import { ORGANIZATION_RULES } from './catalog.js';
import type { Enforcement, RuleFamily } from './rule-set.js';

export interface KnownParam {
  family: RuleFamily;
  name: string;
  unit: string;
  appliesIf?: string;
  enforcement: Enforcement;
}

/** Every parameter that the organization service reads: an office may enter a value for these and no other. */
export const KNOWN_PARAMS: readonly KnownParam[] = [
  ...new Map(
    ORGANIZATION_RULES.flatMap(({ family, params }) =>
      params.map(({ name, unit, appliesIf, enforcement }): [string, KnownParam] => [
        name,
        { family, name, unit, ...(appliesIf ? { appliesIf } : {}), enforcement },
      ]),
    ),
  ).values(),
];
