import type { Format } from '@capuy/web';
import type { Clock } from './DaysLeft';
import type { deadlineMessages } from './deadlineTerms';

export function daysLeftText({ workingDaysLeft, ruleKnown }: Clock, messages: (typeof deadlineMessages)['vi'], format: Format): string {
  if (!ruleKnown) return messages.unknown;
  if (workingDaysLeft === null) return messages.noTime;
  if (workingDaysLeft === 0) return messages.today;
  return workingDaysLeft > 0 ? messages.daysLeft(format.number(workingDaysLeft)) : messages.late(format.number(-workingDaysLeft));
}
