import { Button, DayPicker, Facts, NoteField, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DecisionFields } from './DecisionFields';
import { useDraft } from './DraftContext';
import type { HeadingPart } from './draftReducer';
import { draftMessages } from './draftMessages';
import { useFieldError } from './useFieldError';

/** Title, day, and the decisions that everything in the draft rests on. */
export function HeadingFields(): ReactNode {
  const messages = useMessages(draftMessages);
  const { state, dispatch } = useDraft();
  const errorOf = useFieldError();
  const change = (part: HeadingPart): void => dispatch({ type: 'heading', part });
  // A stored decision's key is its id; those typed here are numbered.
  const nextKey = `d${Math.max(0, ...state.decisions.map(({ key }) => Number(/^d(\d+)$/.exec(key)?.[1] ?? 0))) + 1}`;
  return (
    <div className="og-fields">
      <Facts facts={[{ label: messages.root, value: state.root?.printedName }]} />
      <NoteField
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
      {state.decisions.map((decision, index) => (
        <DecisionFields key={decision.key} decision={decision} index={index} />
      ))}
      <div>
        <Button onClick={() => dispatch({ type: 'add-decision', key: nextKey, signedOn: state.decisions[0]?.signedOn ?? '' })}>
          {messages.addDecision}
        </Button>
      </div>
    </div>
  );
}
