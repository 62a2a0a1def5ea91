import { type Actor, audit, Check, DomainError, notFound, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { recordDecision } from '../decision/decision.service.js';
import { lastPlace } from '../membership/place.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { MembershipKind } from '../membership/membership.js';
import { placeMember } from '../membership/place-member.js';
import { ScopedService } from '../scoped-service.js';
import { lockMember } from './lock-member.js';
import { Member, MemberEndKind } from './member.js';
import type { EndPartyLifeInput, RecordCardReturnInput } from './party-life-input.js';

const END_TEAM = `update organization.team_assignment set valid_to = $2::date where member_id = $1 and valid_from < $2::date and valid_to > $2::date`;
/** A member's Party posts end with their Party life; the dead hold no post at all. */
const END_POSTS = `
update organization.post set valid_to = $2::date, end_reason = $3, version = version + 1
where person_id = $1 and valid_from < $2::date and valid_to > $2::date and ($3 = 'DEATH' or place not in ('AGENCY', 'LOCALITY'))`;
/** Letters under way and stays have nobody to move any more. */
const END_TRANSFERS = `
update organization.membership_transfer set version = version + 1,
  status = case status when 'SENT' then 'CANCELLED' else 'RETURNED' end,
  settled_on = coalesce(settled_on, greatest(sent_on, $2::date)),
  returned_on = case status when 'RECEIVED' then greatest(settled_on + 1, $2::date) end
where member_id = $1 and (status = 'SENT' or kind = 'TEMPORARY' and status = 'RECEIVED')`;
const END_FACTS = `
with exempt as (
  update organization.exemption set valid_to = $2::date, version = version + 1
  where member_id = $1 and valid_from < $2::date and valid_to > $2::date)
update organization.cadre_management set valid_to = $2::date, version = version + 1
where person_id = (select person_id from organization.member where id = $1) and valid_from < $2::date and valid_to > $2::date`;
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
      const { cardReturnedOn = null } = input;
      new Check()
        .that(on > member.admittedOn, 'on', 'BEFORE_ADMISSION')
        // A probationer is struck off or their admission annulled; only a full member can be expelled (Điều lệ Đảng, Điều 35).
        .that(kind !== MemberEndKind.EXPULSION || member.recognizedOn !== null, 'kind', 'NOT_WHILE_PROBATIONARY')
        .that(!cardReturnedOn || member.cardNumber !== null, 'cardReturnedOn', 'NO_CARD')
        .that(!cardReturnedOn || cardReturnedOn <= today(), 'cardReturnedOn', 'IN_THE_FUTURE')
        .done();
      const [later] = await query<{ found: boolean }>(LATER, [member.id, member.personId, on]);
      if (later?.found) throw new DomainError('INVALID_STATE', 'a membership or a post begins on that day or later');
      const decisionId = await recordDecision(query, input.decision);
      await manager.update(Member, member.id, {
        endedOn: on,
        endKind: kind,
        endDecisionId: decisionId,
        cardReturnedOn,
        version: member.version + 1,
      });
      for (const kind of [MembershipKind.PERMANENT, MembershipKind.TEMPORARY]) {
        await placeMember(query, { memberId: member.id, kind, organizationId: null, on, decisionId });
      }
      await query(END_TEAM, [member.id, on]);
      await query(END_POSTS, [member.personId, on, kind]);
      await query(END_TRANSFERS, [member.id, on]);
      await query(END_FACTS, [member.id, on]);
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

  /** The card of one who is no longer a member came back (Quy định 294-QĐ/TW, mục 8.1). */
  recordCardReturn(actor: Actor, input: RecordCardReturnInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    new Check().that(input.on <= today(), 'on', 'IN_THE_FUTURE').done();
    return commit(scoped, click, input, async (query, manager) => {
      const member = await manager.findOne(Member, { where: { id: input.memberId }, lock: { mode: 'pessimistic_write' } });
      const last = await lastPlace(query, input.memberId);
      if (!member || !last) throw notFound('member');
      await scoped.requireReach(query, last.organizationId, 'member');
      if (member.version !== input.version) throw new DomainError('CONFLICT', 'the member was changed since it was read');
      if (member.endedOn === null || member.cardNumber === null) throw new DomainError('INVALID_STATE', 'there is no card to come back');
      await manager.update(Member, member.id, { cardReturnedOn: input.on, version: member.version + 1 });
      await audit(scoped, query, {
        act: 'recordCardReturn',
        entity: 'Member',
        entityId: member.id,
        organizationId: last.organizationId,
        fields: ['cardReturnedOn'],
      });
      return { id: member.id };
    });
  }
}
