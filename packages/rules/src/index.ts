export { bindingRules } from './binding-rules.js';
export { ORGANIZATION_RULES } from './catalog.js';
export { KNOWN_PARAMS, type KnownParam } from './known-params.js';
export { loadRules } from './load-rules.js';
export type { Confidence, Enforcement, RuleFamily, RuleParam, RuleSetData } from './rule-set.js';
export { isStricter, stackRules, type ScopedParam } from './stack.js';
