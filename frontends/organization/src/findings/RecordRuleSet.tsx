import {
  Button,
  DayPicker,
  Form,
  inputErrorsOf,
  Section,
  Select,
  TextInput,
  useClient,
  useErrorMessage,
  useMessages,
  useToast,
  useToday,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { PreviewRuleSetDocument, RecordRuleSetDocument, type EnteredRulesQuery, type PreviewRuleSetQuery } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { recordRuleMessages } from './enteredRulesMessages';
import { RuleParamFields } from './RuleParamFields';
import { RulePreview } from './RulePreview';
import { EMPTY_RULE, isMissing, toRuleInput } from './RuleSetState';
import { ruleFamilies } from './ruleTerms';

export interface RecordRuleSetProps {
  organizationId: string;
  known: EnteredRulesQuery['knownRuleParams'];
  onDone: () => void;
  onClose: () => void;
}

/** Enters a regulation from its text: what would change is shown before anything is written. */
export function RecordRuleSet({ organizationId, known, onDone, onClose }: RecordRuleSetProps): ReactNode {
  const messages = useMessages(recordRuleMessages);
  const families = useMessages(ruleFamilies);
  const textOf = useFieldErrorText();
  const explain = useErrorMessage();
  const client = useClient();
  const toast = useToast();
  const today = useToday();
  const [rule, setRule] = useState(EMPTY_RULE);
  const [tried, setTried] = useState(false);
  const [preview, setPreview] = useState<PreviewRuleSetQuery['previewRuleSet'] | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const act = useAct(RecordRuleSetDocument, messages.done);
  const params = known.filter(({ family }) => family === rule.family);
  const input = toRuleInput(rule, organizationId, params);
  const look = async (): Promise<void> => {
    setTried(true);
    if (!input) return;
    const { data, error } = await client.query(PreviewRuleSetDocument, { input }, { requestPolicy: 'network-only' }).toPromise();
    const errors = inputErrorsOf(error);
    setRefused(new Map(errors.map(({ path, code }) => [path.replace(/^input\./, ''), code])));
    if (error && errors.length === 0) toast({ kind: 'error', message: explain(error) });
    setPreview(data?.previewRuleSet ?? null);
  };
  const save = async (): Promise<void> => {
    if (input && (await act.run(input))) onDone();
    else setPreview(null);
  };
  const field = (name: 'number' | 'issuer' | 'signedOn' | 'effectiveFrom' | 'effectiveTo') => ({
    value: rule[name],
    onChange: (value: string) => setRule({ ...rule, [name]: value }),
    error: tried && isMissing(rule, name) ? textOf('REQUIRED') : (act.errorOf(name) ?? textOf(refused.get(name))),
    required: name !== 'effectiveTo',
  });
  return (
    <Section title={messages.title}>
      {preview ? (
        <RulePreview changes={preview} params={params} busy={act.busy} onBack={() => setPreview(null)} onConfirm={() => void save()} />
      ) : (
        <Form
          onSubmit={() => void look()}
          actions={
            <>
              <Button onClick={onClose}>{messages.cancel}</Button>
              <Button kind="primary" type="submit">
                {messages.preview}
              </Button>
            </>
          }
        >
          <div className="og-row">
            <TextInput label={messages.number} {...field('number')} />
            <TextInput label={messages.issuer} {...field('issuer')} />
            <DayPicker label={messages.signedOn} max={today} {...field('signedOn')} />
          </div>
          <div className="og-row">
            <Select
              label={messages.family}
              required
              value={rule.family}
              onChange={(family) => setRule({ ...rule, family, params: {} })}
              options={optionsOf(families)}
            />
            <DayPicker label={messages.from} {...field('effectiveFrom')} />
            <DayPicker label={messages.to} {...field('effectiveTo')} />
          </div>
          <RuleParamFields
            params={params}
            value={rule.params}
            tried={tried}
            onChange={(name, part) =>
              setRule({ ...rule, params: { ...rule.params, [name]: { value: '', article: '', ...rule.params[name], ...part } } })
            }
          />
        </Form>
      )}
    </Section>
  );
}
