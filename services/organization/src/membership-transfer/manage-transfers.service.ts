import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, today } from '@capuy/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { requireBranch } from '../change/require-open.js';
import { lockMember } from '../member/lock-member.js';
import { MembershipKind } from '../membership/membership.js';
import { lastPlace } from '../membership/place.js';
import { ScopedService } from '../scoped-service.js';
import { requireMovable } from '../transfer-hold/require-movable.js';
import { MembershipTransfer, TransferStatus } from './membership-transfer.js';
import { lockTransfer } from './lock-transfer.js';
import { comeHome, moveMember, stayAway } from './move-member.js';
import type { ReceiveMemberInput, SendMemberInput, SettleTransferInput } from './transfer-input.js';

type Done = Promise<{ id: string } & Changed>;

/** A letter of introduction: sent by one end, received or refused by the other. Where the member belongs changes when it is received. */
export class ManageTransfersService extends ScopedService {
  send(actor: Actor, input: SendMemberInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    const { kind, sentOn, forStudy, stayUntil = null } = input;
    const temporary = kind === MembershipKind.TEMPORARY;
    new Check()
      .filled(input.letterNumber, 'letterNumber')
      .that(sentOn <= today(), 'sentOn', 'IN_THE_FUTURE')
      .that(!temporary || Boolean(stayUntil), 'stayUntil', 'REQUIRED')
      .that(temporary || !stayUntil, 'stayUntil', 'ONLY_TEMPORARY')
      .that(temporary || !forStudy, 'forStudy', 'ONLY_TEMPORARY')
      .that(!stayUntil || stayUntil > sentOn, 'stayUntil', 'NOT_AFTER_BEGIN')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const { member, last } = await lockMember(scoped, query, manager, input);
      new Check()
        .that(input.toId !== last.organizationId, 'toId', 'SAME_PLACE')
        .that(sentOn >= last.validFrom, 'sentOn', 'BEFORE_BEGIN', { begin: last.validFrom })
        .done();
      await requireReceiver(query, input.toId, sentOn);
      const open = await query(
        `select from organization.membership_transfer where member_id = $1 and (status = 'SENT' or (kind = 'TEMPORARY' and status = 'RECEIVED'))`,
        [member.id],
      );
      if (open.length > 0) throw new DomainError('INVALID_STATE', 'the member is under way or away already');
      await requireMovable(query, member.personId, sentOn);
      const id = uuid();
      await query(
        `insert into organization.membership_transfer (id, member_id, person_id, kind, from_id, to_id, letter_number, sent_on, stay_until, for_study)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, member.id, member.personId, kind, last.organizationId, input.toId, input.letterNumber.trim(), sentOn, stayUntil, forStudy],
      );
      const detail = { to: input.toId, kind, on: sentOn };
      await audit(scoped, query, {
        act: 'sendMember',
        entity: 'MembershipTransfer',
        entityId: id,
        organizationId: last.organizationId,
        detail,
      });
      return { id };
    });
  }

  /** The receiving end takes the member into a branch of its own. */
  receive(actor: Actor, input: ReceiveMemberInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const transfer = await lockTransfer(scoped, query, manager, input, TransferStatus.SENT, ['toId']);
      const last = await lastPlace(query, transfer.memberId);
      if (last?.validTo !== 'infinity' || last.organizationId !== transfer.fromId) {
        throw new DomainError('INVALID_STATE', 'the member has left the branch that sent them');
      }
      const { branchId, on } = input;
      new Check()
        .that(on >= transfer.sentOn && on > last.validFrom, 'on', 'NOT_AFTER_BEGIN', { begin: transfer.sentOn })
        .that(on <= today(), 'on', 'IN_THE_FUTURE')
        .that(!transfer.stayUntil || on < transfer.stayUntil, 'on', 'AFTER_STAY')
        .that(branchId !== transfer.fromId, 'branchId', 'SAME_PLACE')
        .done();
      await requireBranch(scoped, query, branchId, on);
      await requireBelow(query, branchId, transfer.toId, on);
      await requireMovable(query, transfer.personId, on);
      const move = { last, branchId, on, decisionId: null };
      const endedPosts = transfer.stayUntil ? [] : await moveMember(query, move);
      if (transfer.stayUntil) await stayAway(query, move);
      await query('update organization.member set version = version + 1 where id = $1', [transfer.memberId]);
      await this.#settle(manager, transfer, { status: TransferStatus.RECEIVED, branchId, settledOn: on });
      const detail = { from: transfer.fromId, to: branchId, on, endedPosts };
      await audit(scoped, query, { act: 'receiveMember', entity: 'Member', entityId: transfer.memberId, organizationId: branchId, detail });
      return { id: transfer.id };
    });
  }

  /** The receiving end sends the letter back: the member stays where they are. */
  refuse(actor: Actor, input: SettleTransferInput, click: Click): Done {
    return this.#close(actor, input, click, 'refuseMember', TransferStatus.REFUSED, 'toId');
  }

  /** The sending end takes the letter back. */
  cancel(actor: Actor, input: SettleTransferInput, click: Click): Done {
    return this.#close(actor, input, click, 'cancelTransfer', TransferStatus.CANCELLED, 'fromId');
  }

  /** A temporary stay is over, whichever end records it. */
  endStay(actor: Actor, input: SettleTransferInput, click: Click): Done {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const transfer = await lockTransfer(scoped, query, manager, input, TransferStatus.RECEIVED, ['fromId', 'branchId']);
      if (transfer.kind !== MembershipKind.TEMPORARY) throw new DomainError('INVALID_STATE', 'a permanent transfer has no stay');
      new Check()
        .that(input.on > (transfer.settledOn ?? ''), 'on', 'NOT_AFTER_BEGIN', { begin: transfer.settledOn })
        .that(input.on <= today(), 'on', 'IN_THE_FUTURE')
        .done();
      const stay = await lastPlace(query, transfer.memberId, MembershipKind.TEMPORARY);
      if (stay?.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'the stay has ended already');
      await query('update organization.member set version = version + 1 where id = $1', [transfer.memberId]);
      await comeHome(query, transfer.memberId, input.on);
      await this.#settle(manager, transfer, { status: TransferStatus.RETURNED, returnedOn: input.on });
      const detail = { on: input.on };
      await audit(scoped, query, {
        act: 'endStay',
        entity: 'Member',
        entityId: transfer.memberId,
        organizationId: transfer.fromId,
        detail,
      });
      return { id: transfer.id };
    });
  }

  #close(actor: Actor, input: SettleTransferInput, click: Click, act: string, status: TransferStatus, end: 'fromId' | 'toId'): Done {
    const scoped = this.scoped(actor, 'member:manage');
    return commit(scoped, click, input, async (query, manager) => {
      const transfer = await lockTransfer(scoped, query, manager, input, TransferStatus.SENT, [end]);
      new Check()
        .that(input.on >= transfer.sentOn, 'on', 'BEFORE_BEGIN', { begin: transfer.sentOn })
        .that(input.on <= today(), 'on', 'IN_THE_FUTURE')
        .done();
      await this.#settle(manager, transfer, { status, settledOn: input.on });
      await audit(scoped, query, {
        act,
        entity: 'MembershipTransfer',
        entityId: transfer.id,
        organizationId: transfer[end],
        detail: { on: input.on },
      });
      return { id: transfer.id };
    });
  }

  async #settle(manager: EntityManager, { id, version }: MembershipTransfer, change: Partial<MembershipTransfer>): Promise<void> {
    await manager.update(MembershipTransfer, id, { ...change, version: version + 1 });
  }
}

/** Anywhere in the tree: the tree is open to whoever is signed in, and the other end decides. */
async function requireReceiver(query: Query, id: string, day: string): Promise<void> {
  const [found] = await query<{ closed: boolean; open: boolean; root: boolean }>(
    `select o.closed, o.valid_from <= $2::date and $2::date < o.valid_to as open,
       not exists (select from organization.placement p where p.organization_id = o.id) as root
     from organization.party_organization o where o.id = $1`,
    [id, day],
  );
  if (!found) throw notFound('organization');
  if (found.closed || !found.open || found.root) throw new DomainError('INVALID_STATE', 'the organization takes in no members on that day');
}

async function requireBelow(query: Query, id: string, above: string, day: string): Promise<void> {
  const found = await query(
    `select from organization.closure c where c.descendant_id = $1 and c.ancestor_id = $2 and c.valid_from <= $3::date and $3::date < c.valid_to`,
    [id, above, day],
  );
  if (found.length === 0) new Check().that(false, 'branchId', 'UNKNOWN').done();
}
