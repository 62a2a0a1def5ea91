import { TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { recordRuleMessages } from './enteredRulesMessages';
import { ruleNames } from './findingsMessages';
import type { ParamState, RuleSetState } from './RuleSetState';
import { unitNames } from './ruleTerms';
import { parseRuleValue } from './ruleValue';

export interface RuleParamFieldsProps {
  params: readonly { name: string; unit: string }[];
  value: RuleSetState['params'];
  /** Whether sending was tried. */
  tried: boolean;
  onChange: (name: string, part: Partial<ParamState>) => void;
}

/** The limits of a family, each with its unit: a value and the article that states it, or nothing. */
export function RuleParamFields({ params, value, tried, onChange }: RuleParamFieldsProps): ReactNode {
  const messages = useMessages(recordRuleMessages);
  const names = useMessages(ruleNames);
  const units = useMessages(unitNames);
  const textOf = useFieldErrorText();
  const empty = params.every(({ name }) => !value[name]?.value.trim());
  return (
    <fieldset className="og-created">
      <legend>{messages.params}</legend>
      <p className="og-help">{messages.paramsHint}</p>
      {tried && empty ? <p className="og-warn">{messages.noValue}</p> : null}
      {params.map(({ name, unit }) => {
        const typed = value[name] ?? { value: '', article: '' };
        const given = typed.value.trim() !== '';
        return (
          <div key={name} className="og-param" role="group" aria-label={names[name] ?? name}>
            <span>{names[name] ?? name}</span>
            <TextInput
              label={`${messages.value} (${units[unit] ?? unit})`}
              inputMode="decimal"
              value={typed.value}
              onChange={(next) => onChange(name, { value: next })}
              error={tried && given && parseRuleValue(typed.value) === null ? messages.notNumber : undefined}
            />
            <TextInput
              label={messages.article}
              value={typed.article}
              onChange={(next) => onChange(name, { article: next })}
              error={tried && given && typed.article.trim() === '' ? textOf('REQUIRED') : undefined}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
