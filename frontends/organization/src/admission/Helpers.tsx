import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { MemberLink } from '../links/MemberLink';
import { AssignHelper } from './AssignHelper';
import type { Candidate } from './CandidatePage';
import { EndHelper } from './EndHelper';
import { stepMessages } from './stepMessages';

/** Who helps a candidate and who did, and the acts that change it while the way goes on. */
export function Helpers({ candidate, open, onDone }: { candidate: Candidate; open: boolean; onDone: () => void }): ReactNode {
  const messages = useMessages(stepMessages);
  const format = useFormat();
  const { helpers, branch, viewerCanManage } = candidate;
  const may = open && viewerCanManage;
  return (
    <>
      {helpers.length === 0 ? (
        <p className="og-muted">{messages.noHelper}</p>
      ) : (
        <ul className="og-helpers" aria-label={messages.helpers}>
          {helpers.map((helper) => (
            <li key={helper.id}>
              <span>
                {messages.helpers}:{' '}
                {helper.member ? <MemberLink member={{ id: helper.member.id, fullName: helper.fullName }} /> : helper.fullName},{' '}
                {helper.validTo
                  ? messages.helperUntil(format.day(helper.validFrom), format.day(helper.validTo))
                  : messages.helperSince(format.day(helper.validFrom))}
              </span>
              {may && !helper.validTo ? <EndHelper candidate={candidate} helper={helper} onDone={onDone} /> : null}
            </li>
          ))}
        </ul>
      )}
      {may && branch ? (
        <div className="og-acts">
          <AssignHelper candidate={candidate} branchId={branch.id} onDone={onDone} />
        </div>
      ) : null}
    </>
  );
}
