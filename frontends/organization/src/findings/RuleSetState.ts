import type { RecordRuleSetInput } from '../generated/graphql';
import { parseRuleValue } from './ruleValue';

export interface ParamState {
  value: string;
  article: string;
}

/** A regulation as the form holds it. */
export interface RuleSetState {
  number: string;
  issuer: string;
  signedOn: string;
  family: 'org_size' | 'term_length' | 'authority' | 'member_deadline' | 'vote_threshold' | 'award' | 'personal_data' | 'retention';
  effectiveFrom: string;
  effectiveTo: string;
  params: Readonly<Record<string, ParamState>>;
}

export const EMPTY_RULE: RuleSetState = {
  number: '',
  issuer: '',
  signedOn: '',
  family: 'member_deadline',
  effectiveFrom: '',
  effectiveTo: '',
  params: {},
};

export function isMissing(rule: RuleSetState, name: 'number' | 'issuer' | 'signedOn' | 'effectiveFrom' | 'effectiveTo'): boolean {
  return name !== 'effectiveTo' && rule[name].trim() === '';
}

/** Null while something is missing, half written or no number, and where no value was given at all. */
export function toRuleInput(
  rule: RuleSetState,
  organizationId: string,
  known: readonly { name: string; unit: string }[],
): RecordRuleSetInput | null {
  const names = ['number', 'issuer', 'signedOn', 'effectiveFrom'] as const;
  if (names.some((name) => isMissing(rule, name))) return null;
  const params: RecordRuleSetInput['params'] = [];
  for (const { name, unit } of known) {
    const { value = '', article = '' } = rule.params[name] ?? {};
    if (value.trim() === '' && article.trim() === '') continue;
    const number = parseRuleValue(value);
    if (number === null || article.trim() === '') return null;
    params.push({ name, unit, value: number, article: article.trim() });
  }
  if (params.length === 0) return null;
  const { number, issuer, signedOn, family, effectiveFrom, effectiveTo } = rule;
  return {
    organizationId,
    number: number.trim(),
    issuer: issuer.trim(),
    signedOn,
    family,
    effectiveFrom,
    effectiveTo: effectiveTo || null,
    params,
  };
}
