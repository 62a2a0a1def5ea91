import { type Actor, audit, Check, DomainError, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { recordDecision } from '../decision/decision.service.js';
import { lockMember } from '../member/lock-member.js';
import { Member } from '../member/member.js';
import { ScopedService } from '../scoped-service.js';
import type { AwardBadgeInput } from './party-badge-input.js';
import { badgeSteps } from './party-badge.service.js';

export class AwardBadgesService extends ScopedService {
  /** A badge is given, once for each number of years, to one whose Party age has reached it (Quy định 294-QĐ/TW, mục 28). */
  award(actor: Actor, input: AwardBadgeInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    const { years, on } = input;
    new Check().that(on <= today(), 'on', 'IN_THE_FUTURE').done();
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      const steps = await badgeSteps(query, last.organizationId, on);
      const [reached] = await query<{ on: string }>(
        `select (organization.party_age_since($1) + make_interval(years => $2::int))::date as on`,
        [member.id, years],
      );
      new Check()
        .that(steps.includes(years), 'years', 'NOT_A_STEP')
        .that((reached?.on ?? '') <= on, 'on', 'BEFORE_REACHED', { reached: reached?.on ?? null })
        .done();
      const given = await query('select from organization.party_badge where person_id = $1 and years = $2', [member.personId, years]);
      if (given.length > 0) throw new DomainError('INVALID_STATE', 'that badge was given already');
      const decisionId = await recordDecision(query, input.decision);
      await query(
        'insert into organization.party_badge (member_id, person_id, years, awarded_on, decision_id) values ($1, $2, $3, $4, $5)',
        [member.id, member.personId, years, on, decisionId],
      );
      await manager.update(Member, member.id, { version: member.version + 1 });
      const { organizationId } = last;
      await audit(scoped, query, {
        act: 'awardBadge',
        entity: 'Member',
        entityId: member.id,
        organizationId,
        decisionId,
        detail: { years, on },
      });
      return { id: member.id };
    });
  }
}
