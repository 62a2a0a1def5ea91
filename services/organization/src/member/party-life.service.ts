import { type Actor, audit, DomainError, today } from '@capuy/subgraph';
import { Check } from '../change/check.js';
import { type Changed, type Click, commit } from '../change/commit.js';
import { recordDecision } from '../decision/decision.service.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { MembershipKind } from '../membership/membership.js';
import { placeMember } from '../membership/place-member.js';
import { ScopedService } from '../scoped-service.js';
import { lockMember } from './lock-member.js';
import { Member, MemberEndKind } from './member.js';
import type { EndPartyLifeInput } from './party-life-input.js';

const END_TEAM = `update organization.team_assignment set valid_to = $2::date where member_id = $1 and valid_from < $2::date and valid_to > $2::date`;
/** A member's Party posts end with their Party life; the dead hold no post at all. */
const END_POSTS = `
update organization.post set valid_to = $2::date, end_reason = $3, version = version + 1
where person_id = $1 and valid_from < $2::date and valid_to > $2::date and ($3 = 'DEATH' or place not in ('AGENCY', 'LOCALITY'))`;
const LATER = `
select exists (select from organization.membership_places(array[$1::uuid]) where valid_from >= $3::date)
    or exists (select from organization.post where person_id = $2 and valid_from >= $3::date and valid_to = 'infinity') as found`;

/** The end of a Party life. */
export class PartyLifeService extends ScopedService {
  /** A Party life ends, and with it memberships, team, Party posts and their roles. The record stays for ever. */
  end(actor: Actor, input: EndPartyLifeInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    const { on, kind } = input;
    new Check()
      .that(Boolean(input.decision) || kind === MemberEndKind.DEATH, 'decision', 'REQUIRED')
      .that(on <= today(), 'on', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      new Check().that(on > member.admittedOn, 'on', 'BEFORE_ADMISSION').done();
      const [later] = await query<{ found: boolean }>(LATER, [member.id, member.personId, on]);
      if (later?.found) throw new DomainError('INVALID_STATE', 'a membership or a post begins on that day or later');
      const decisionId = await recordDecision(query, input.decision);
      await manager.update(Member, member.id, { endedOn: on, endKind: kind, version: member.version + 1 });
      for (const kind of [MembershipKind.PERMANENT, MembershipKind.TEMPORARY]) {
        await placeMember(query, { memberId: member.id, kind, organizationId: null, on, decisionId });
      }
      await query(END_TEAM, [member.id, on]);
      await query(END_POSTS, [member.personId, on, kind]);
      await deriveMemberships(query, [member.id]);
      // How it ended is P2 for two of the five kinds: the audit says that it ended, not how.
      await audit(scoped, query, {
        act: 'endPartyLife',
        entity: 'Member',
        entityId: member.id,
        organizationId: last.organizationId,
        fields: ['endedOn', 'endKind'],
        detail: { on, decisionId },
      });
      return { id: member.id };
    });
  }
}
