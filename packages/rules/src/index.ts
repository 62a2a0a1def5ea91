export { ORGANIZATION_RULES } from './catalog.js';
export { KNOWN_PARAMS, type KnownParam } from './known-params.js';
export { loadRules } from './load-rules.js';
export { ruleBasis } from './rule-basis.sql.js';
export type { Confidence, Enforcement, RuleFamily, RuleParam, RuleSetData } from './rule-set.js';
