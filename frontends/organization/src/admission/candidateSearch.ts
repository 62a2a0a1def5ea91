import type { CandidateStage } from '../generated/graphql';
import { candidateStages } from './admissionTerms';

export interface CandidateSearch {
  q?: string;
  /** Absent: those on the way. */
  stage?: CandidateStage;
  /** Below which organization; absent: below the committee one acts for. */
  branch?: string;
}

export const OPEN_STAGES: readonly CandidateStage[] = ['REGISTERED', 'CLASS_DONE', 'BRANCH_PROPOSED', 'COMMITTEE_PROPOSED', 'DECIDED'];

export function candidateSearch(search: Record<string, unknown>): CandidateSearch {
  const text = (name: string): string | undefined => (typeof search[name] === 'string' && search[name] !== '' ? search[name] : undefined);
  const [q, stage, branch] = [text('q'), text('stage'), text('branch')];
  return {
    ...(q ? { q } : {}),
    ...(stage && stage in candidateStages.vi ? { stage: stage as CandidateStage } : {}),
    ...(branch ? { branch } : {}),
  };
}
