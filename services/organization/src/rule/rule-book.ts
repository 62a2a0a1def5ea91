import { KNOWN_PARAMS } from '@capuy/rules';
import { RuleBook } from '@capuy/rules/graph';

/** Regulations on organizations and on Party lives. */
export const ruleBook = new RuleBook('organization', KNOWN_PARAMS);
