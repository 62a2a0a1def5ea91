import { DayPicker, Facts, TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useDraft } from './DraftContext';
import type { HeadingPart } from './draftReducer';
import { draftMessages } from './draftMessages';
import { useFieldError } from './useFieldError';

/** Title, day, and the decision everything in the draft rests on. */
export function HeadingFields(): ReactNode {
  const messages = useMessages(draftMessages);
  const { state, dispatch } = useDraft();
  const errorOf = useFieldError();
  const change = (part: HeadingPart): void => dispatch({ type: 'heading', part });
  return (
    <div className="og-fields">
      <Facts facts={[{ label: messages.root, value: state.root?.printedName }]} />
      <TextInput
        label={messages.title}
        hint={messages.titleHint}
        required
        value={state.title}
        error={errorOf('title')}
        onChange={(title) => change({ title })}
      />
      <DayPicker
        label={messages.effectiveOn}
        required
        value={state.effectiveOn}
        error={errorOf('effectiveOn')}
        onChange={(effectiveOn) => change({ effectiveOn })}
      />
      <div className="og-row">
        <TextInput
          label={messages.number}
          hint={messages.numberHint}
          required
          value={state.number}
          error={errorOf('decisions.0.number')}
          onChange={(number) => change({ number })}
        />
        <TextInput
          label={messages.issuer}
          hint={messages.issuerHint}
          required
          value={state.issuerName}
          error={errorOf('decisions.0.issuerName')}
          onChange={(issuerName) => change({ issuerName })}
        />
      </div>
      <DayPicker
        label={messages.signedOn}
        required
        value={state.signedOn}
        error={errorOf('decisions.0.signedOn')}
        onChange={(signedOn) => change({ signedOn })}
      />
    </div>
  );
}
