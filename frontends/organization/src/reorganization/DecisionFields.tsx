import { Button, DayPicker, TextInput, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useDraft } from './DraftContext';
import { draftMessages } from './draftMessages';
import type { DecisionState } from './DraftState';
import { useFieldError } from './useFieldError';

/** One decision of the draft; a draft with several numbers them. */
export function DecisionFields({ decision, index }: { decision: DecisionState; index: number }): ReactNode {
  const messages = useMessages(draftMessages);
  const format = useFormat();
  const { state, dispatch } = useDraft();
  const errorOf = useFieldError();
  const { key, number, issuerName, signedOn } = decision;
  const path = `decisions.${index}`;
  const change = (part: Partial<Omit<DecisionState, 'key'>>): void => dispatch({ type: 'change-decision', key, part });
  const several = state.decisions.length > 1;
  const fields = (
    <div className="og-fields">
      <div className="og-row">
        <TextInput
          label={messages.number}
          hint={messages.numberHint}
          required
          value={number}
          error={errorOf(`${path}.number`)}
          onChange={(text) => change({ number: text })}
        />
        <TextInput
          label={messages.issuer}
          hint={messages.issuerHint}
          required
          value={issuerName}
          error={errorOf(`${path}.issuerName`)}
          onChange={(text) => change({ issuerName: text })}
        />
      </div>
      <DayPicker
        label={messages.signedOn}
        required
        value={signedOn}
        error={errorOf(`${path}.signedOn`)}
        onChange={(day) => change({ signedOn: day })}
      />
      {several ? (
        <div>
          <Button kind="quiet" onClick={() => dispatch({ type: 'remove-decision', key })}>
            {messages.removeDecision}
          </Button>
        </div>
      ) : null}
    </div>
  );
  if (!several) return fields;
  return (
    <fieldset className="og-created">
      <legend>{messages.decisionNumber(format.number(index + 1))}</legend>
      {fields}
    </fieldset>
  );
}
