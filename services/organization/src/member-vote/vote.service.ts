import type { Actor } from '@capuy/subgraph';
import { memberInReach } from '../person/person-reach.js';
import { rowsBy } from '../query/rows-by.js';
import { ruleBasis } from '@capuy/rules';
import { ScopedService } from '../scoped-service.js';
import type { MemberVote } from './member-vote.js';

export class VoteService extends ScopedService {
  /** Votes on candidates or members whom the actor reaches, in their order. */
  async of(actor: Actor, subject: 'candidate' | 'member', ids: readonly string[]): Promise<Map<string, MemberVote[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const column = `${subject}_id`;
    const reached =
      subject === 'candidate'
        ? `join organization.admission_candidate c on c.id = v.candidate_id and (c.person_id = $3::uuid or ${scoped.reaches('c.branch_id', 2)})`
        : `join organization.member m on m.id = v.member_id and ${memberInReach(scoped, 'm.person_id', 2, 3)}`;
    const rows = await scoped.read((query) =>
      query<MemberVote>(
        `select v.id, v.step, v.organization_id as "organizationId", v.held_on as "heldOn", v.base, v.in_favor as "inFavor", v.passed,
           v.threshold::float8 as threshold, v.threshold_over as "thresholdOver", v.${column} as "subjectId",
           ${ruleBasis('v', 's')} as basis
         from organization.member_vote v ${reached} left join organization.rule_set s on s.id = v.rule_set_id
         where v.${column} = any ($1::uuid[]) order by v.held_on, v.recorded_at`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.subjectId);
  }
}
