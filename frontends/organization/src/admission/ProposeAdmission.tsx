import { useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { ProposeAdmissionDocument, type OrganizationLineFragment } from '../generated/graphql';
import { CommitteeSelect } from '../vote/CommitteeSelect';
import { VoteFields } from '../vote/VoteFields';
import { voteMessages } from '../vote/voteMessages';
import { EMPTY_VOTE, toVoteInput } from '../vote/VoteState';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

export interface ProposeAdmissionProps extends StepOf {
  /** Members of the branch entitled to vote today. */
  voters: number;
  /** Committees above, where one of them votes; absent: the branch does. */
  ancestors?: readonly OrganizationLineFragment[];
  primary?: boolean;
}

/** The branch, or a committee between, votes to propose the admission. */
export function ProposeAdmission({ voters, ancestors, primary = false, ...props }: ProposeAdmissionProps): ReactNode {
  const messages = useMessages(actMessages);
  const votes = useMessages(voteMessages);
  const format = useFormat();
  const [vote, setVote] = useState(ancestors ? EMPTY_VOTE : { ...EMPTY_VOTE, base: voters > 0 ? String(voters) : '' });
  const [organizationId, setOrganizationId] = useState('');
  return (
    <StepDialog
      {...props}
      act={ancestors ? messages.proposeBetween : messages.propose}
      kind={primary ? 'primary' : 'secondary'}
      document={ProposeAdmissionDocument}
      input={() => {
        const input = toVoteInput(vote);
        if (!input || (ancestors && organizationId === '')) return null;
        return { vote: input, organizationId: organizationId || null };
      }}
    >
      {(errorOf) => (
        <>
          {ancestors ? (
            <CommitteeSelect
              ancestors={ancestors}
              value={organizationId}
              onChange={setOrganizationId}
              error={errorOf('organizationId', organizationId === '')}
            />
          ) : null}
          <VoteFields
            value={vote}
            onChange={setVote}
            errorOf={errorOf}
            {...(ancestors ? {} : { baseHint: votes.baseHint(format.number(voters)) })}
          />
        </>
      )}
    </StepDialog>
  );
}
