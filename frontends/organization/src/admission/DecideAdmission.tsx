import { Notice, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isHalfWritten, toDecisionInput } from '../act/DecisionState';
import { DecideAdmissionDocument, type OrganizationLineFragment } from '../generated/graphql';
import { CommitteeSelect } from '../vote/CommitteeSelect';
import { VoteFields } from '../vote/VoteFields';
import { EMPTY_VOTE, toVoteInput } from '../vote/VoteState';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

/** The competent committee votes, and where the vote carries decides. */
export function DecideAdmission({ ancestors, ...props }: StepOf & { ancestors: readonly OrganizationLineFragment[] }): ReactNode {
  const messages = useMessages(actMessages);
  const [organizationId, setOrganizationId] = useState('');
  const [vote, setVote] = useState(EMPTY_VOTE);
  const [decision, setDecision] = useState(EMPTY_DECISION);
  return (
    <StepDialog
      {...props}
      act={messages.decide}
      kind="primary"
      document={DecideAdmissionDocument}
      input={() => {
        const input = toVoteInput(vote);
        if (!input || organizationId === '' || isHalfWritten(decision)) return null;
        return { organizationId, vote: input, decision: toDecisionInput(decision) };
      }}
    >
      {(errorOf) => (
        <>
          <Notice kind="info">{messages.decideText}</Notice>
          <CommitteeSelect
            ancestors={ancestors}
            value={organizationId}
            onChange={setOrganizationId}
            error={errorOf('organizationId', organizationId === '')}
          />
          <VoteFields value={vote} onChange={setVote} errorOf={errorOf} />
          <DecisionFields
            value={decision}
            onChange={setDecision}
            errorOf={(path) => errorOf(path) ?? (path === 'decision.number' ? errorOf('decision') : undefined)}
          />
        </>
      )}
    </StepDialog>
  );
}
