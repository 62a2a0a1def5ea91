import { ActDialog, Button, DayPicker, TextInput, useToday, type TypedDocumentNode } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from './DecisionFields';
import { EMPTY_DECISION, isHalfWritten, isMissing, toDecisionInput } from './DecisionState';
import { useAct } from './useAct';
import { useFieldErrorText } from './useFieldErrorText';
import type { DecisionInput } from '../generated/graphql';

export interface LifeField {
  name: string;
  kind: 'day' | 'text';
  label: string;
  hint?: string;
  required?: boolean;
  /** Absent: today for a day that is required, else nothing. */
  initial?: string;
}

export interface LifeActProps<Input> {
  /** Names the act, on its button and in its window. */
  act: string;
  title: string;
  /** What follows from it. */
  text?: string;
  done: string;
  document: TypedDocumentNode<object, { input: Input }>;
  fields: readonly LifeField[];
  decision?: 'required' | 'optional';
  /** Values by field, empty where nothing was written. */
  toInput: (values: Readonly<Record<string, string>>, decision: DecisionInput | null) => Input;
  onDone: () => void;
  small?: boolean;
}

/** A change of a member's life from a window: days, numbers and the decision that it rests on. */
export function LifeAct<Input>(props: LifeActProps<Input>): ReactNode {
  const { act, title, text, done, document, fields, decision: needed, toInput, onDone, small = false } = props;
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const { run, busy, refusal, errorOf } = useAct(document, done);
  const valueOf = ({ name, kind, required, initial }: LifeField): string =>
    values[name] ?? initial ?? (kind === 'day' && required ? today : '');
  const submit = async (): Promise<void> => {
    setTried(true);
    const restsOn = toDecisionInput(decision);
    if (fields.some((field) => field.required && valueOf(field).trim() === '')) return;
    if (needed === 'required' ? !restsOn : isHalfWritten(decision)) return;
    const input = toInput(Object.fromEntries(fields.map((field) => [field.name, valueOf(field).trim()])), restsOn);
    if (!(await run(input))) return;
    setOpen(false);
    setValues({});
    setDecision(EMPTY_DECISION);
    setTried(false);
    onDone();
  };
  return (
    <>
      <Button {...(small ? { size: 'compact-sm', kind: 'quiet' as const } : {})} onClick={() => setOpen(true)}>
        {act}
      </Button>
      {open ? (
        <ActDialog title={title} submit={act} busy={busy} refusal={refusal} onSubmit={() => void submit()} onClose={() => setOpen(false)}>
          {text ? <p className="og-help">{text}</p> : null}
          {fields.map((field) => {
            const common = {
              label: field.label,
              hint: field.hint,
              required: field.required ?? false,
              value: valueOf(field),
              onChange: (value: string) => setValues((before) => ({ ...before, [field.name]: value })),
              error: tried && field.required && valueOf(field).trim() === '' ? textOf('REQUIRED') : errorOf(field.name),
            };
            return field.kind === 'day' ? <DayPicker key={field.name} {...common} /> : <TextInput key={field.name} {...common} />;
          })}
          {needed ? (
            <DecisionFields
              required={needed === 'required'}
              value={decision}
              onChange={setDecision}
              errorOf={(path) => (tried && needed === 'required' && isMissing(decision, path) ? textOf('REQUIRED') : errorOf(path))}
            />
          ) : null}
        </ActDialog>
      ) : null}
    </>
  );
}
