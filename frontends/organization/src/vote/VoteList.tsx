import { Badge, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { VoteLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { shareText } from '../terms/shareText';
import { voteMessages, voteSteps } from './voteMessages';

/** Votes in their order, each with its base and what the rule of its day asked. */
export function VoteList({ votes }: { votes: readonly VoteLineFragment[] }): ReactNode {
  const messages = useMessages(voteMessages);
  const steps = useMessages(voteSteps);
  const format = useFormat();
  if (votes.length === 0) return null;
  const asked = ({ threshold, thresholdOver, basis }: VoteLineFragment): string => {
    if (threshold === null) return messages.unknown;
    const share = shareText(threshold, format);
    return [thresholdOver ? messages.asksMore(share) : messages.asks(share), basis].filter(Boolean).join(', ');
  };
  return (
    <ul className="og-votes">
      {votes.map((vote) => (
        <li key={vote.id}>
          <span>
            {vote.step === 'BRANCH' ? null : `${steps[vote.step]}: `}
            <OrganizationLink organization={vote.organization} day={null} />, {format.day(vote.heldOn)}:{' '}
            <strong>
              {messages.result(format.number(vote.inFavor), format.number(vote.base), format.percent(vote.inFavor / vote.base))}
            </strong>{' '}
            <Badge kind={vote.passed ? 'success' : 'error'}>{vote.passed ? messages.passed : messages.failed}</Badge>
          </span>
          <span className="og-muted">{asked(vote)}</span>
        </li>
      ))}
    </ul>
  );
}
