import { Badge, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { deadlineMessages } from './deadlineTerms';
import { daysLeftText } from './daysLeftText';

export interface Clock {
  dueOn: string | null;
  workingDaysLeft: number | null;
  ruleKnown: boolean;
}

/** Working days: soon is less than a week of them. */
const SOON = 5;

/** How much time is left, in words; late and soon stand out. */
export function DaysLeft({ clock }: { clock: Clock }): ReactNode {
  const messages = useMessages(deadlineMessages);
  const format = useFormat();
  const { workingDaysLeft } = clock;
  const kind = workingDaysLeft === null ? 'neutral' : workingDaysLeft < 0 ? 'error' : workingDaysLeft < SOON ? 'warning' : 'success';
  return (
    <span className="og-wrap">
      <Badge kind={kind}>{daysLeftText(clock, messages, format)}</Badge>
    </span>
  );
}
