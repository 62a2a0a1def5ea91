import { daysLater } from './demo-person.js';

export const CANDIDATE_STAGES = ['REGISTERED', 'CLASS_DONE', 'BRANCH_PROPOSED', 'COMMITTEE_PROPOSED', 'DECIDED', 'CLOSED'] as const;

/** The days of a candidate's road so far; null where it has not come to that. */
export interface CandidateDays {
  stage: (typeof CANDIDATE_STAGES)[number];
  registeredOn: string;
  classOn: string | null;
  backgroundOn: string | null;
  branchOn: string | null;
  committeeOn: string | null;
  decidedOn: string | null;
  closedOn: string | null;
}

/** Stages in turn. What waits for a decision has waited for 8 to 86 days, a ceremony for 5 to 56: on time, due, and late. */
export function candidateDays(nth: number, today: string): CandidateDays {
  const stage = CANDIDATE_STAGES[nth % CANDIDATE_STAGES.length] ?? 'REGISTERED';
  const round = Math.floor(nth / CANDIDATE_STAGES.length);
  const ago = (days: number): string => daysLater(today, -days);
  const waits = 8 + 26 * ((round * 3) % 4);
  const days: CandidateDays = {
    stage,
    registeredOn: ago(stage === 'REGISTERED' ? 20 + 11 * round : 320 + round),
    classOn: null,
    backgroundOn: null,
    branchOn: null,
    committeeOn: null,
    decidedOn: null,
    closedOn: null,
  };
  switch (stage) {
    case 'REGISTERED':
      return days;
    case 'CLASS_DONE':
      return { ...days, classOn: ago(140 + round), backgroundOn: round % 2 === 0 ? ago(60) : null };
    case 'BRANCH_PROPOSED':
      return { ...days, classOn: ago(240), backgroundOn: ago(150), branchOn: ago(waits) };
    case 'COMMITTEE_PROPOSED':
      return { ...days, classOn: ago(240), backgroundOn: ago(180), branchOn: ago(waits + 14), committeeOn: ago(waits) };
    case 'DECIDED': {
      const since = 5 + 17 * ((round * 3) % 4);
      return {
        ...days,
        classOn: ago(250),
        backgroundOn: ago(190),
        branchOn: ago(since + 50),
        committeeOn: ago(since + 30),
        decidedOn: ago(since),
      };
    }
    case 'CLOSED':
      return { ...days, closedOn: ago(100 + round) };
  }
}
