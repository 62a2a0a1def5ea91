import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { EntityManager } from 'typeorm';
import { AdmissionCandidate, BackgroundOutcome, CandidateStage } from './admission-candidate.js';

/** Stages in which the way goes on. */
export const OPEN_STAGES: readonly CandidateStage[] = [
  CandidateStage.REGISTERED,
  CandidateStage.CLASS_DONE,
  CandidateStage.BRANCH_PROPOSED,
  CandidateStage.COMMITTEE_PROPOSED,
  CandidateStage.DECIDED,
];

/** A candidate held until the step is done. NOT_FOUND outside the reach, CONFLICT where changed since, INVALID_STATE in another stage. */
export async function lockCandidate(
  scoped: Scoped,
  query: Query,
  manager: EntityManager,
  { id, version }: { id: string; version: number },
  stages: readonly CandidateStage[],
): Promise<AdmissionCandidate> {
  const candidate = await manager.findOne(AdmissionCandidate, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!candidate) throw notFound('candidate');
  await scoped.requireReach(query, candidate.branchId, 'candidate');
  if (candidate.version !== version) throw new DomainError('CONFLICT', 'the candidate was changed since it was read');
  if (!stages.includes(candidate.stage)) throw new DomainError('INVALID_STATE', `the candidate is ${candidate.stage}`);
  return candidate;
}

/** A background check that found somebody unqualified ends the way; one not recorded yet is only pointed out. */
export function backgroundWarnings({ backgroundOutcome }: AdmissionCandidate): string[] {
  if (backgroundOutcome === BackgroundOutcome.NOT_QUALIFIED)
    throw new DomainError('INVALID_STATE', 'the background check found them unqualified');
  return backgroundOutcome === null ? ['BACKGROUND_MISSING'] : [];
}
