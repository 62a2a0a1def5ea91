import type { Query } from '@capuy/database';
import { Check, today } from '@capuy/subgraph';
import { type MemberVoteInput, VoteStep } from './member-vote.js';

/** Who votes on whom. */
export interface VoteOn {
  matter: 'admission' | 'recognition';
  subject: { candidateId: string } | { memberId: string };
  step: VoteStep;
  /** The branch or committee that votes: the rule that binds it is asked. */
  organizationId: string;
}

export interface RecordedVote {
  passed: boolean;
  /** Whether a threshold was known; where not, the vote stands as it was held. */
  known: boolean;
}

const PARAM: Readonly<Record<VoteStep, string>> = {
  BRANCH: 'minBranchShare',
  PROPOSING: 'minProposingShare',
  DECIDING: 'minDecidingShare',
};

/** Writes a vote with what the rule of its day asks. Below that it is recorded all the same: the caller advances nothing then. */
export async function recordVote(
  query: Query,
  on: VoteOn,
  { heldOn, base, inFavor }: MemberVoteInput,
  since: string,
): Promise<RecordedVote> {
  new Check()
    .that(heldOn >= since, 'vote.heldOn', 'BEFORE_BEGIN', { begin: since })
    .that(heldOn <= today(), 'vote.heldOn', 'IN_THE_FUTURE')
    .that(base >= 1, 'vote.base', 'OUT_OF_RANGE')
    .that(inFavor >= 0 && inFavor <= base, 'vote.inFavor', 'OUT_OF_RANGE')
    .done();
  const { candidateId = null, memberId = null } = on.subject as { candidateId?: string; memberId?: string };
  const [row] = await query<RecordedVote>(
    `insert into organization.member_vote (candidate_id, member_id, step, organization_id, held_on, base, in_favor, threshold, threshold_over, rule_set_id, article, passed)
     select $1, $2, $3, $4, $5, $6::int, $7::int, r.value, (r.unit = 'shareOver') is true, r.rule_set_id, r.article,
       case when r.value is null then true when r.unit = 'shareOver' then $7::int > r.value * $6::int else $7::int >= r.value * $6::int end
     from (select) one left join lateral organization.rule_in_force($8, $4::uuid, $5::date) r on true
     returning passed, threshold is not null as known`,
    [candidateId, memberId, on.step, on.organizationId, heldOn, base, inFavor, `${on.matter}.${PARAM[on.step]}`],
  );
  return row!;
}
