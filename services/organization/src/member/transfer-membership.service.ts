import { type Actor, audit, Check } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireBranch } from '../change/require-open.js';
import { recordDecision } from '../decision/decision.service.js';
import { moveMember } from '../membership-transfer/move-member.js';
import { ScopedService } from '../scoped-service.js';
import { requireMovable } from '../transfer-hold/require-movable.js';
import { lockMember } from './lock-member.js';
import type { TransferMembershipInput } from './member-input.js';
import { Member } from './member.js';

export class TransferMembershipService extends ScopedService {
  /**
   * A member belongs to another branch from a day on; team and posts in the old one end that day. Both branches lie in
   * the actor's reach.
   */
  transfer(actor: Actor, input: TransferMembershipInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      new Check()
        .that(input.toId !== last.organizationId, 'toId', 'SAME_PLACE')
        .that(input.on > last.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: last.validFrom })
        .done();
      await requireBranch(scoped, query, input.toId, input.on);
      await requireMovable(query, member.personId, input.on);
      const decisionId = await recordDecision(query, input.decision);
      const endedPosts = await moveMember(query, { last, branchId: input.toId, on: input.on, decisionId });
      await manager.update(Member, member.id, { version: member.version + 1 });
      const detail = { from: last.organizationId, to: input.toId, on: input.on, endedPosts };
      await audit(scoped, query, {
        act: 'transferMembership',
        entity: 'Member',
        entityId: member.id,
        organizationId: input.toId,
        fields: ['organization'],
        detail,
      });
      return { id: member.id };
    });
  }
}
