import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, today } from '@capuy/subgraph';
import { requireVoter } from '../admission/require-voter.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { recordDecision } from '../decision/decision.service.js';
import { lockMember } from '../member/lock-member.js';
import type { RecognizeMemberInput } from '../member/party-life-input.js';
import { Member } from '../member/member.js';
import { VoteStep } from '../member-vote/member-vote.js';
import { recordVote } from '../member-vote/record-vote.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { rowBy } from '../query/rows-by.js';
import { ruleBook } from '../rule/rule-book.js';
import { ScopedService } from '../scoped-service.js';
import { probationEnd } from './probation-end.sql.js';
import type { VoteOnRecognitionInput } from './recognition.js';

export interface RecognitionRow {
  id: string;
  probationEndsOn: string | null;
  admissionDecisionId: string | null;
  recognitionDecisionId: string | null;
  /** Where an ended Party life ended. Null while it goes on. */
  endedAt: string | null;
}

type Done = Promise<{ id: string; warnings: string[] } & Changed>;

/** How a ballot history stands. */
interface Ballots {
  /** Votes of the branch that failed. */
  failed: number;
  /** The last vote of the branch that carried. */
  proposedOn: string | null;
  votes: number;
  decided: boolean;
}

/** From the end of probation to a full member (công nhận đảng viên chính thức, Quy định 294-QĐ/TW, mục 4.2 và 9.3.4). */
export class RecognitionService extends ScopedService {
  /** A vote of the branch or of a committee. Below the threshold it is kept and advances nothing. */
  vote(actor: Actor, input: VoteOnRecognitionInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    const { step, vote } = input;
    const byBranch = step === VoteStep.BRANCH;
    new Check().that(byBranch !== Boolean(input.organizationId), 'organizationId', byBranch ? 'NOT_NEEDED' : 'REQUIRED').done();
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      if (member.recognizedOn !== null) throw new DomainError('INVALID_STATE', 'the member has been recognized already');
      const branchId = last.organizationId;
      const before = await ballots(query, member.id);
      const most = await ruleBook.limit(query, 'recognition.maxFailedBallots', branchId, vote.heldOn);
      const spent = (failed: number): boolean => failed >= (most?.value ?? Infinity);
      if (byBranch && spent(before.failed))
        throw new DomainError('INVALID_STATE', 'the ballot has failed as often as the rule allows: the superior decides');
      if (!byBranch && before.proposedOn === null && !spent(before.failed))
        throw new DomainError('INVALID_STATE', 'the branch has not proposed the recognition');
      if (!byBranch) await requireVoter(query, branchId, input.organizationId!, vote.heldOn);
      const on = {
        matter: 'recognition',
        subject: { memberId: member.id },
        step,
        organizationId: input.organizationId ?? branchId,
      } as const;
      const { passed, known } = await recordVote(query, on, vote, before.proposedOn ?? member.admittedOn);
      await manager.update(Member, member.id, { version: member.version + 1 });
      const detail = { ...vote, step, by: on.organizationId, passed };
      await audit(scoped, query, { act: 'voteOnRecognition', entity: 'Member', entityId: member.id, organizationId: branchId, detail });
      const ends = await this.#probationEnd(query, member.id, branchId);
      const warnings = [
        ...(passed ? (known ? [] : ['THRESHOLD_UNKNOWN']) : ['VOTE_BELOW_THRESHOLD']),
        ...(byBranch && !passed && spent(before.failed + 1) ? ['REPORT_TO_SUPERIOR'] : []),
        ...(byBranch && ends !== null && vote.heldOn < ends ? ['BEFORE_PROBATION_ENDS'] : []),
      ];
      return { id: member.id, warnings };
    });
  }

  /**
   * A probationary member becomes a full one: votes from that day on, in the branch they belong to then. Where votes were
   * recorded the last of the deciding committee carries it; a recognition of long ago may have none here.
   */
  recognize(actor: Actor, input: RecognizeMemberInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    const { recognizedOn } = input;
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      if (member.recognizedOn !== null) throw new DomainError('INVALID_STATE', 'the member has been recognized already');
      new Check()
        .that(recognizedOn >= member.admittedOn, 'recognizedOn', 'BEFORE_ADMISSION')
        .that(recognizedOn <= today(), 'recognizedOn', 'IN_THE_FUTURE')
        .done();
      const { votes, decided } = await ballots(query, member.id);
      if (votes > 0 && !decided) throw new DomainError('INVALID_STATE', 'no vote of a deciding committee carries the recognition');
      const ends = await this.#probationEnd(query, member.id, last.organizationId);
      const decisionId = await recordDecision(query, input.decision);
      await manager.update(Member, member.id, {
        recognizedOn,
        cardNumber: input.cardNumber?.trim() || null,
        recognitionDecisionId: decisionId,
        version: member.version + 1,
      });
      await deriveMemberships(query, [member.id]);
      await query(
        'update organization.membership set decision_id = $3 where member_id = $1 and valid_from = $2::date and valid_from > $4::date',
        [member.id, recognizedOn, decisionId, last.validFrom],
      );
      await audit(scoped, query, {
        act: 'recognizeMember',
        entity: 'Member',
        entityId: member.id,
        organizationId: last.organizationId,
        fields: ['recognizedOn', ...(input.cardNumber ? ['cardNumber'] : [])],
        detail: { on: recognizedOn, decisionId },
      });
      // As of the last month of probation, even if processed late (mục 4.2.2): another day is said, and stays as the decision has it.
      const warnings = [
        ...(votes === 0 ? ['NO_VOTES'] : []),
        ...(ends === null ? ['PROBATION_TERM_UNKNOWN'] : recognizedOn === ends ? [] : ['NOT_THE_END_OF_PROBATION']),
      ];
      return { id: member.id, warnings };
    });
  }

  /** For members: when probation ends, and the decisions their Party life rests on. One statement. */
  async of(actor: Actor, ids: readonly string[]): Promise<Map<string, RecognitionRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const branch = `(select ms.organization_id from organization.membership ms where ms.member_id = m.id and ms.kind = 'PERMANENT' order by ms.valid_from desc limit 1)`;
    const rows = await scoped.read((query) =>
      query<RecognitionRow>(
        `select m.id, ${probationEnd('m', branch)} as "probationEndsOn", m.admission_decision_id as "admissionDecisionId",
           m.recognition_decision_id as "recognitionDecisionId", case when m.ended_on is not null then ${branch} end as "endedAt"
         from organization.member m where m.id = any ($1::uuid[])`,
        [ids],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  async #probationEnd(query: Query, memberId: string, branchId: string): Promise<string | null> {
    const [row] = await query<{ day: string | null }>(
      `select ${probationEnd('m', '$2::uuid')} as day from organization.member m where m.id = $1`,
      [memberId, branchId],
    );
    return row?.day ?? null;
  }
}

async function ballots(query: Query, memberId: string): Promise<Ballots> {
  const [row] = await query<Ballots>(
    `select count(*)::int as votes, (count(*) filter (where step = 'BRANCH' and not passed))::int as failed,
       max(held_on) filter (where step = 'BRANCH' and passed) as "proposedOn",
       coalesce((array_agg(passed order by held_on desc, recorded_at desc) filter (where step = 'DECIDING'))[1], false) as decided
     from organization.member_vote where member_id = $1`,
    [memberId],
  );
  return row!;
}
