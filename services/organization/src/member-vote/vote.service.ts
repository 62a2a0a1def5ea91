import type { Actor } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import { ruleBasis } from '../rule/rule-basis.sql.js';
import { ScopedService } from '../scoped-service.js';
import type { MemberVote } from './member-vote.js';

export class VoteService extends ScopedService {
  /** Votes on candidates or members, in their order; row-level security leaves out those of whom the actor does not reach. */
  async of(actor: Actor, subject: 'candidate' | 'member', ids: readonly string[]): Promise<Map<string, MemberVote[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const column = `${subject}_id`;
    const rows = await scoped.read((query) =>
      query<MemberVote>(
        `select v.id, v.step, v.organization_id as "organizationId", v.held_on as "heldOn", v.base, v.in_favor as "inFavor", v.passed,
           v.threshold::float8 as threshold, v.threshold_over as "thresholdOver", v.${column} as "subjectId",
           ${ruleBasis('v', 's')} as basis
         from organization.member_vote v left join organization.rule_set s on s.id = v.rule_set_id
         where v.${column} = any ($1::uuid[]) order by v.held_on, v.recorded_at`,
        [ids],
      ),
    );
    return rowsBy(rows, (row) => row.subjectId);
  }
}
