import { Button, Form, Notice, Section, useFormat, useMessages } from '@capuy/web';
import { useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import type { OrganizationTypeChoiceFragment } from '../generated/graphql';
import { AddOperation } from './AddOperation';
import { checkDraft, type DraftErrors } from './checkDraft';
import { DraftContext } from './DraftContext';
import { draftMessages } from './draftMessages';
import { draftReducer } from './draftReducer';
import type { DraftState } from './DraftState';
import { HeadingFields } from './HeadingFields';
import { OperationEditor } from './OperationEditor';

export interface DraftEditorProps {
  initial: DraftState;
  types: readonly OrganizationTypeChoiceFragment[];
  /** Sends the draft; answers what the server refused, by path. */
  onSave: (state: DraftState) => Promise<DraftErrors>;
  onBack: () => void;
}

/** The form of a draft: the decision, then one card for each thing that happens. */
export function DraftEditor({ initial, types, onSave, onBack }: DraftEditorProps): ReactNode {
  const messages = useMessages(draftMessages);
  const format = useFormat();
  const [state, dispatch] = useReducer(draftReducer, initial);
  const [refused, setRefused] = useState<{ state: DraftState; errors: DraftErrors } | null>(null);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const errors = useMemo<DraftErrors>(
    // The server's word on a draft holds until the draft changes.
    () => (tried ? { ...checkDraft(state), ...(refused?.state === state ? refused.errors : {}) } : {}),
    [tried, state, refused],
  );
  const form = useMemo(() => ({ state, dispatch, types, errors }), [state, types, errors]);
  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(checkDraft(state)).length > 0) {
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    setSaving(true);
    const found = await onSave(state);
    setSaving(false);
    setRefused({ state, errors: found });
    if (Object.keys(found).length > 0) requestAnimationFrame(() => summary.current?.focus());
  };
  const count = Object.keys(errors).length;
  return (
    <DraftContext value={form}>
      <Form
        onSubmit={() => void save()}
        actions={
          <>
            <Button onClick={onBack} disabled={saving}>
              {messages.back}
            </Button>
            <Button kind="primary" type="submit" loading={saving}>
              {messages.save}
            </Button>
          </>
        }
      >
        <div ref={summary} tabIndex={-1}>
          {count > 0 ? (
            <Notice kind="error" live title={messages.check(format.number(count))}>
              {messages.checkText}
            </Notice>
          ) : null}
        </div>
        <Section title={messages.step1}>
          <HeadingFields />
        </Section>
        <Section title={messages.step2}>
          <div className="og-stack">
            {state.operations.length === 0 ? (
              <p className={errors['operations'] ? 'og-warn' : 'og-muted'}>{messages.noOperations}</p>
            ) : null}
            {state.operations.map((operation, index) => (
              <OperationEditor key={operation.key} operation={operation} index={index} />
            ))}
            <AddOperation />
          </div>
        </Section>
      </Form>
    </DraftContext>
  );
}
