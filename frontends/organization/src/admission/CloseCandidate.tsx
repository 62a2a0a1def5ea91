import { DayPicker, Notice, Select, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isMissing, toDecisionInput } from '../act/DecisionState';
import { CloseCandidateDocument, type CandidateCloseReason } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { closeReasons } from './admissionTerms';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

/** The way ends without an admission. A decision to admit is withdrawn by another decision. */
export function CloseCandidate({ decided, ...props }: StepOf & { decided: boolean }): ReactNode {
  const messages = useMessages(actMessages);
  const reasons = useMessages(closeReasons);
  const today = useToday();
  const [reason, setReason] = useState<CandidateCloseReason | ''>('');
  const [on, setOn] = useState(today);
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const withdrawn = reason === 'DECISION_WITHDRAWN';
  return (
    <StepDialog
      {...props}
      act={messages.close}
      kind="quiet"
      document={CloseCandidateDocument}
      input={() => {
        const restsOn = withdrawn ? toDecisionInput(decision) : null;
        return reason === '' || (withdrawn && !restsOn) ? null : { on, reason, decision: restsOn };
      }}
    >
      {(errorOf) => (
        <>
          <Notice kind="warning">{messages.closeText}</Notice>
          <Select
            label={messages.reason}
            required
            value={reason}
            placeholder={messages.choose}
            onChange={setReason}
            options={optionsOf(reasons).filter(({ value }) => decided || value !== 'DECISION_WITHDRAWN')}
            error={errorOf('reason', reason === '')}
          />
          <DayPicker label={messages.on} required max={today} value={on} onChange={setOn} error={errorOf('on')} />
          {withdrawn ? (
            <DecisionFields required value={decision} onChange={setDecision} errorOf={(path) => errorOf(path, isMissing(decision, path))} />
          ) : null}
        </>
      )}
    </StepDialog>
  );
}
