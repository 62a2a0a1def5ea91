import type { MemberDeadlineKind } from '../generated/graphql';
import { deadlineKinds } from './deadlineTerms';

export interface DeadlineSearch {
  what?: MemberDeadlineKind;
  when?: 'late' | 'month';
}

export function deadlineSearch(search: Record<string, unknown>): DeadlineSearch {
  const what =
    typeof search['what'] === 'string' && search['what'] in deadlineKinds.vi ? (search['what'] as MemberDeadlineKind) : undefined;
  const when = search['when'] === 'late' || search['when'] === 'month' ? search['when'] : undefined;
  return { ...(what ? { what } : {}), ...(when ? { when } : {}) };
}

/** The day before which something must be due; null for all. */
export function dueBefore({ when }: DeadlineSearch, today: string): string | null {
  if (when === undefined) return null;
  if (when === 'late') return today;
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 31);
  return day.toISOString().slice(0, 10);
}
