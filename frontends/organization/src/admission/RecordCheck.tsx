import { DayPicker, Notice, RadioGroup, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { RecordBackgroundCheckDocument, type BackgroundOutcome } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { backgroundOutcomes } from './admissionTerms';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages, stepMessages } from './stepMessages';

/** The day and the outcome of a background check; its content is asked nowhere. */
export function RecordCheck(props: StepOf): ReactNode {
  const messages = useMessages(actMessages);
  const { backgroundText } = useMessages(stepMessages);
  const outcomes = useMessages(backgroundOutcomes);
  const today = useToday();
  const [on, setOn] = useState('');
  const [outcome, setOutcome] = useState<BackgroundOutcome | ''>('');
  return (
    <StepDialog
      {...props}
      act={messages.recordCheck}
      document={RecordBackgroundCheckDocument}
      input={() => (on === '' || outcome === '' ? null : { on, outcome })}
    >
      {(errorOf) => (
        <>
          <Notice kind="info">{backgroundText}</Notice>
          <DayPicker label={messages.checkOn} required max={today} value={on} onChange={setOn} error={errorOf('on', on === '')} />
          <RadioGroup
            label={messages.outcome}
            required
            value={outcome}
            onChange={setOutcome}
            options={optionsOf(outcomes)}
            error={errorOf('outcome', outcome === '')}
          />
        </>
      )}
    </StepDialog>
  );
}
