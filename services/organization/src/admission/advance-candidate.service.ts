import type { Query } from '@capuy/database';
import { type Actor, audit, Check, today } from '@capuy/subgraph';
import { type Click, commit } from '../change/commit.js';
import { requireBranch } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { beginPartyLife } from '../member/begin-party-life.js';
import { type RecordedVote, recordVote } from '../member-vote/record-vote.js';
import { VoteStep } from '../member-vote/member-vote.js';
import { ruleBook } from '../rule/rule-book.js';
import { ScopedService } from '../scoped-service.js';
import { AdmissionCandidate, CandidateStage as S } from './admission-candidate.js';
import type { AdmitCandidateInput, DecideAdmissionInput, ProposeAdmissionInput } from './candidate-input.js';
import { backgroundWarnings, lockCandidate } from './lock-candidate.js';
import type { StepDone } from './manage-candidates.service.js';
import { requireReadmission } from './require-readmission.js';
import { requireProposedBetween, requireVoter } from './require-voter.js';

/** The steps that a vote takes, and the ceremony (Quy định 294-QĐ/TW, mục 4 và 9.3.4). A vote that fails is kept and moves nothing. */
export class AdvanceCandidateService extends ScopedService {
  propose(actor: Actor, input: ProposeAdmissionInput, click: Click): StepDone {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const byBranch = !input.organizationId;
      const stages = byBranch ? [S.CLASS_DONE] : [S.BRANCH_PROPOSED, S.COMMITTEE_PROPOSED];
      const candidate = await lockCandidate(scoped, query, manager, input, stages);
      const { id, personId, branchId } = candidate;
      const warnings = backgroundWarnings(candidate);
      const organizationId = input.organizationId ?? branchId;
      if (byBranch) await requireBranch(scoped, query, branchId, input.vote.heldOn);
      else await requireVoter(query, branchId, organizationId, input.vote.heldOn);
      const back = await requireReadmission(query, { personId, branchId, on: input.vote.heldOn, path: 'vote.heldOn' });
      const step = byBranch ? VoteStep.BRANCH : VoteStep.PROPOSING;
      const since = byBranch ? latest(candidate.registeredOn, candidate.classOn) : latest(candidate.proposedOn);
      const voted = await recordVote(query, { matter: 'admission', subject: { candidateId: id }, step, organizationId }, input.vote, since);
      const stage = byBranch ? S.BRANCH_PROPOSED : S.COMMITTEE_PROPOSED;
      await manager.update(AdmissionCandidate, id, {
        version: candidate.version + 1,
        ...(voted.passed ? { stage, proposedOn: input.vote.heldOn } : {}),
      });
      const detail = { ...input.vote, step, by: organizationId, passed: voted.passed };
      await audit(scoped, query, { act: 'proposeAdmission', entity: 'AdmissionCandidate', entityId: id, organizationId: branchId, detail });
      return { id, warnings: [...warnings, ...back.warnings, ...voteWarnings(voted)] };
    });
  }

  decide(actor: Actor, input: DecideAdmissionInput, click: Click): StepDone {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const candidate = await lockCandidate(scoped, query, manager, input, [S.BRANCH_PROPOSED, S.COMMITTEE_PROPOSED]);
      const { id, personId, branchId } = candidate;
      const warnings = backgroundWarnings(candidate);
      const { organizationId, vote, decision } = input;
      await requireVoter(query, branchId, organizationId, vote.heldOn);
      await requireProposedBetween(query, candidate, organizationId, vote.heldOn);
      const back = await requireReadmission(query, { personId, branchId, on: vote.heldOn, path: 'vote.heldOn' });
      const on = { matter: 'admission', subject: { candidateId: id }, step: VoteStep.DECIDING, organizationId } as const;
      const voted = await recordVote(query, on, vote, latest(candidate.proposedOn));
      let decisionId: string | null = null;
      if (voted.passed) {
        new Check()
          .that(Boolean(decision), 'decision', 'REQUIRED')
          .that(!decision || decision.signedOn >= vote.heldOn, 'decision.signedOn', 'BEFORE_BEGIN', { begin: vote.heldOn })
          .that(!decision || decision.signedOn <= today(), 'decision.signedOn', 'IN_THE_FUTURE')
          .done();
        decisionId = await recordDecision(query, decision);
      }
      await manager.update(AdmissionCandidate, id, {
        version: candidate.version + 1,
        ...(voted.passed ? { stage: S.DECIDED, decidedOn: decision!.signedOn, deciderId: organizationId, decisionId } : {}),
      });
      const late = await isLate(query, 'admission.decideWithin', branchId, latest(candidate.proposedOn), vote.heldOn);
      const detail = { ...vote, by: organizationId, passed: voted.passed };
      await audit(scoped, query, {
        act: 'decideAdmission',
        entity: 'AdmissionCandidate',
        entityId: id,
        organizationId: branchId,
        decisionId,
        detail,
      });
      return { id, warnings: [...warnings, ...back.warnings, ...voteWarnings(voted), ...late] };
    });
  }

  /** The ceremony: from its day the Party life is counted, and probation begins. */
  admit(actor: Actor, input: AdmitCandidateInput, click: Click): StepDone {
    const scoped = this.scoped(actor, 'member:manage');
    const { on, fileNumber } = input;
    new Check()
      .filled(fileNumber, 'fileNumber')
      .that(on <= today(), 'on', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const candidate = await lockCandidate(scoped, query, manager, input, [S.DECIDED]);
      const { id, personId, branchId, decidedOn, decisionId } = candidate;
      new Check().that(on >= latest(decidedOn), 'on', 'BEFORE_BEGIN', { begin: decidedOn }).done();
      await requireBranch(scoped, query, branchId, on);
      const life = { personId, organizationId: branchId, fileNumber: fileNumber.trim(), admittedOn: on, since: on, decisionId };
      const memberId = await beginPartyLife(query, life);
      await manager.update(AdmissionCandidate, id, { stage: S.ADMITTED, memberId, version: candidate.version + 1 });
      await query(
        `update organization.admission_helper set valid_to = $2::date where candidate_id = $1 and valid_to = 'infinity' and valid_from < $2::date`,
        [id, on],
      );
      const late = await isLate(query, 'admission.ceremonyWithin', branchId, latest(decidedOn), on);
      const detail = { on, decisionId };
      await audit(scoped, query, {
        act: 'admitCandidate',
        entity: 'Member',
        entityId: memberId,
        organizationId: branchId,
        decisionId,
        detail,
      });
      return { id, warnings: late };
    });
  }
}

function latest(...days: readonly (string | null)[]): string {
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), '0001-01-01');
}

function voteWarnings({ passed, known }: RecordedVote): string[] {
  if (!passed) return ['VOTE_BELOW_THRESHOLD'];
  return known ? [] : ['THRESHOLD_UNKNOWN'];
}

/** Late is said, never refused: a paper that comes late must be recorded as it is. */
async function isLate(query: Query, param: string, branchId: string, since: string, on: string): Promise<string[]> {
  const limit = await ruleBook.limit(query, param, branchId, since);
  if (!limit || limit.value === null) return [];
  const [row] = await query<{ late: boolean }>('select organization.add_working_days($1::date, $2::int) < $3::date as late', [
    since,
    limit.value,
    on,
  ]);
  return row?.late ? ['LATE'] : [];
}
