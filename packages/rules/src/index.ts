export { bindingRules } from './binding-rules.js';
export { ORGANIZATION_RULES } from './catalog.js';
export { loadRules } from './load-rules.js';
export type { Confidence, Enforcement, RuleFamily, RuleParam, RuleSetData } from './rule-set.js';
export { isStricter, stackRules, type ScopedParam } from './stack.js';
