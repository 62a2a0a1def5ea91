import type { TrainingClassesFilter, TrainingKind, TrainingOutcome } from '../generated/graphql';

export const TRAINING_KINDS: readonly TrainingKind[] = [
  'PARTY_AWARENESS',
  'NEW_MEMBER',
  'POLITICAL_THEORY',
  'COMMITTEE_WORK',
  'PARTY_WORK',
  'KNOWLEDGE_UPDATE',
  'OTHER',
];
export const TRAINING_OUTCOMES: readonly TrainingOutcome[] = ['EXCELLENT', 'GOOD', 'PASSED', 'NOT_PASSED'];

export interface TrainingSearch {
  search?: string;
  classKind?: TrainingKind;
  year?: number;
}

export function trainingSearch(search: Record<string, unknown>): TrainingSearch {
  const text = typeof search['search'] === 'string' ? search['search'].trim() : '';
  const kind = TRAINING_KINDS.find((one) => one === search['classKind']);
  const year = Number(search['year']);
  return { ...(text ? { search: text } : {}), ...(kind ? { classKind: kind } : {}), ...(year > 1930 && year < 2200 ? { year } : {}) };
}

/** What the graph is asked for: classes that began in the year. */
export function trainingFilter({ search, classKind: kind, year }: TrainingSearch, underId: string): TrainingClassesFilter {
  return {
    underId,
    ...(search ? { search } : {}),
    ...(kind ? { kind } : {}),
    ...(year ? { from: `${year}-01-01`, until: `${year + 1}-01-01` } : {}),
  };
}
