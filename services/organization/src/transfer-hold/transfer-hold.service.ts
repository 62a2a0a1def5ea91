import type { Query } from '@capuy/database';
import { type Actor, audit, Check, DomainError, notFound, type Scoped, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { type Changed, type Click, commit } from '../change/commit.js';
import { lock } from '../change/lock.js';
import { memberInReach } from '../person/person-reach.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { LiftTransferHoldInput, PlaceTransferHoldInput } from './transfer-hold-input.js';
import { TransferHold } from './transfer-hold.js';

type Done = Promise<{ id: string } & Changed>;
type HoldRow = TransferHold & { memberId: string };

/** P3: the inspection staff's own. No other role reads it, nor the member; nothing of it is in the audit's values. */
export class TransferHoldService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, HoldRow>> {
    return rowBy(await this.#read(actor, 'h.id', ids), (row) => row.id);
  }

  /** Of each member, latest first; none for whoever may not know of them. */
  async ofMembers(actor: Actor, ids: readonly string[]): Promise<Map<string, HoldRow[]>> {
    if (!this.holds(actor, 'hold:manage')) return new Map();
    return rowsBy(await this.#read(actor, 'm.id', ids), (row) => row.memberId);
  }

  place(actor: Actor, input: PlaceTransferHoldInput, click: Click): Done {
    const scoped = this.scoped(actor, 'hold:manage');
    new Check()
      .filled(input.decisionNumber, 'decisionNumber')
      .that(input.on <= today(), 'on', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query) => {
      const { personId, organizationId } = await findMember(scoped, query, input.memberId);
      const open = await query('select from organization.transfer_hold where person_id = $1 and lifted_on is null', [personId]);
      if (open.length > 0) throw new DomainError('INVALID_STATE', 'a hold is placed already');
      const id = uuid();
      await query(
        'insert into organization.transfer_hold (id, person_id, organization_id, placed_on, decision_number) values ($1, $2, $3, $4, $5)',
        [id, personId, organizationId, input.on, input.decisionNumber.trim()],
      );
      await audit(scoped, query, { act: 'placeTransferHold', entity: 'TransferHold', entityId: id, organizationId });
      return { id };
    });
  }

  lift(actor: Actor, input: LiftTransferHoldInput, click: Click): Done {
    const scoped = this.scoped(actor, 'hold:manage');
    new Check()
      .filled(input.decisionNumber, 'decisionNumber')
      .that(input.on <= today(), 'on', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query, manager) => {
      const hold = await lock(scoped, manager, TransferHold, input, 'hold');
      if (hold.liftedOn !== null) throw new DomainError('INVALID_STATE', 'the hold was lifted already');
      new Check().that(input.on >= hold.placedOn, 'on', 'BEFORE_BEGIN').done();
      const change = { liftedOn: input.on, liftNumber: input.decisionNumber.trim(), version: hold.version + 1 };
      await manager.update(TransferHold, hold.id, change);
      const { id, organizationId } = hold;
      await audit(scoped, query, { act: 'liftTransferHold', entity: 'TransferHold', entityId: id, organizationId });
      return { id };
    });
  }

  #read(actor: Actor, key: 'h.id' | 'm.id', ids: readonly string[]): Promise<HoldRow[]> {
    const scoped = this.scoped(actor, 'hold:manage');
    return scoped.write(async (_manager, query) => {
      const rows = await query<HoldRow>(
        `select h.id, m.id as "memberId", h.placed_on as "placedOn", h.decision_number as "decisionNumber", h.lifted_on as "liftedOn",
           h.lift_number as "liftNumber", h.version
         from organization.transfer_hold h join organization.member m on m.person_id = h.person_id
         where ${key} = any ($1::uuid[]) and ${scoped.reaches('h.organization_id', 2)} and ${memberInReach(scoped, 'h.person_id', 2, 3)}
         order by h.placed_on desc, h.id`,
        [ids, scoped.holders, actor.personId],
      );
      // P3: each hold is its own case, and the member is not told who looked before it is announced.
      for (const { id, memberId } of rows) {
        const memberIds = [memberId];
        await audit(scoped, query, {
          act: 'readTransferHold',
          entity: 'TransferHold',
          entityId: id,
          memberIds,
          fields: ['transferHolds'],
          reading: true,
          caseId: id,
        });
      }
      return rows;
    });
  }
}

async function findMember(scoped: Scoped, query: Query, id: string): Promise<{ personId: string; organizationId: string }> {
  const [row] = await query<{ personId: string; organizationId: string }>(
    `select m.person_id as "personId", p.organization_id as "organizationId"
     from organization.membership_places(array[$1::uuid]) p join organization.member m on m.id = p.member_id
     where p.kind = 'PERMANENT' and p.valid_to = 'infinity' and ${scoped.reaches('p.organization_id', 2)}`,
    [id, scoped.holders],
  );
  if (!row) throw notFound('member');
  return row;
}
