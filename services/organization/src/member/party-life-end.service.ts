import type { Actor } from '@capuy/subgraph';
import { memberInReach } from '../person/person-reach.js';
import { rowBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import { endKindReadable } from './end-kind-readable.js';
import type { PartyLifeEnd } from './party-life-end.js';

export interface PartyLifeEndRow extends PartyLifeEnd {
  id: string;
  decisionId: string | null;
}

/** Working days of the regulation that bound the last organization on the day of the end. */
const LIMIT = (name: string): string =>
  `(select r.value::int from organization.rule_in_force('${name}', last.organization_id, m.ended_on) r)`;

export class PartyLifeEndService extends ScopedService {
  /** Of members whose Party life has ended. A complaint of being struck off has its clock (Quy định 294-QĐ/TW, mục 8.2). */
  async ofMembers(actor: Actor, ids: readonly string[]): Promise<Map<string, PartyLifeEndRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const told = endKindReadable(actor, this.sensitiveHolders(actor));
    const rows = await scoped.read((query) =>
      query<PartyLifeEndRow>(
        `select m.id, case when ${told} then m.end_kind end as kind, m.ended_on as on, case when ${told} then m.end_decision_id end as "decisionId", c.day as "complainUntil",
           organization.add_working_days(c.day, ${LIMIT('strikeOff.answerWithin')}) as "answerUntil"
         from organization.member m
         left join lateral (select ms.organization_id from organization.membership ms
           where ms.member_id = m.id and ms.kind = 'PERMANENT' and ms.valid_to = m.ended_on limit 1) last on true
         left join organization.decision d on d.id = m.end_decision_id
         left join lateral (
           select organization.add_working_days(coalesce(d.signed_on, m.ended_on), ${LIMIT('strikeOff.complainWithin')}) as day
           where m.end_kind = 'STRIKE_OFF' and ${told}) c on true
         where m.id = any ($1::uuid[]) and m.ended_on is not null and ${memberInReach(scoped, 'm.person_id', 2, 3)}`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }
}
