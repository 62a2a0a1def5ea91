export { RuleBook, type RulesInForceInput } from './graph/rule-book.js';
export { RuleLimit } from './graph/rule-limit.js';
export { EndRuleSetInput, KnownRuleParam, RecordRuleSetInput, RuleChange } from './graph/rule-set-input.js';
export { RuleSet } from './graph/rule-set.types.js';
