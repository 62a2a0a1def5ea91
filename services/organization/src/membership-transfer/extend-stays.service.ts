import { type Actor, audit, Check, DomainError, today } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { MembershipKind } from '../membership/membership.js';
import { ScopedService } from '../scoped-service.js';
import { lockTransfer } from './lock-transfer.js';
import { MembershipTransfer, TransferStatus } from './membership-transfer.js';
import type { ExtendStayInput } from './transfer-input.js';

export class ExtendStaysService extends ScopedService {
  /** A stay is planned for longer, whichever end records it. Where the member belongs does not change: it goes on until it is ended. */
  extend(actor: Actor, input: ExtendStayInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    const { until, on } = input;
    return commit(scoped, click, input, async (query, manager) => {
      const transfer = await lockTransfer(scoped, query, manager, input, TransferStatus.RECEIVED, ['fromId', 'branchId']);
      if (transfer.kind !== MembershipKind.TEMPORARY) throw new DomainError('INVALID_STATE', 'a permanent transfer has no stay');
      new Check()
        .that(until > (transfer.stayUntil ?? ''), 'until', 'NOT_LATER')
        .that(on >= (transfer.settledOn ?? ''), 'on', 'BEFORE_BEGIN')
        .that(on <= today(), 'on', 'IN_THE_FUTURE')
        .done();
      await manager.update(MembershipTransfer, transfer.id, { stayUntil: until, extendedOn: on, version: transfer.version + 1 });
      const { id, fromId: organizationId } = transfer;
      await audit(scoped, query, { act: 'extendStay', entity: 'MembershipTransfer', entityId: id, organizationId, detail: { until, on } });
      return { id };
    });
  }
}
