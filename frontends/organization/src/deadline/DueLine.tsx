import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { DeadlineLineFragment } from '../generated/graphql';
import { DaysLeft } from './DaysLeft';
import { deadlineMessages } from './deadlineTerms';

/** When something about one person is due, and why. */
export function DueLine({ deadline }: { deadline: DeadlineLineFragment }): ReactNode {
  const messages = useMessages(deadlineMessages);
  const format = useFormat();
  return (
    <p className="og-due">
      {deadline.dueOn ? <strong>{messages.dueOn(format.day(deadline.dueOn))}</strong> : null} <DaysLeft clock={deadline} />{' '}
      {deadline.ruleKnown && deadline.basis ? <span className="og-muted">{deadline.basis}</span> : null}
    </p>
  );
}
