import type { Query } from '@capuy/database';
import {
  type Actor,
  audit,
  badInput,
  Check,
  checkFirst,
  type Connection,
  decodeCursor,
  DomainError,
  notFound,
  page,
  type Scoped,
  today,
} from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { refuseTaken } from '../change/refuse-taken.js';
import { ScopedService } from '../scoped-service.js';
import type { CancelHandOverInput, DraftHandOverInput, HandOver, HandOverReceiptInput, HandOverStatus } from './hand-over.js';
import { BASIS, dueRecords } from './retention.sql.js';
import { values } from './retention.service.js';

type Done = Promise<{ id: string } & Changed>;

/** Records of one hand-over: what one set of minutes lists. */
export const MAX_RECORDS = 1000;

/** Records go to the archive: drafted with minutes, then received or cancelled. Nothing is deleted. */
export class HandOverService extends ScopedService {
  /** Latest first. One statement. */
  async list(
    actor: Actor,
    underId: string,
    status: HandOverStatus | null,
    first: number,
    after: string | null,
  ): Promise<Connection<HandOver>> {
    const scoped = this.scoped(actor, 'retention:read');
    const may = this.holds(actor, 'retention:manage');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<HandOver>(
        `select h.id, h.status, h.number, h.on_day as "on", h.handed_by as "handedBy", h.archive, h.receipt_number as "receiptNumber",
           h.received_on as "receivedOn", h.received_by as "receivedBy", h.cancel_reason as "cancelReason", h.version,
           (select count(*)::int from organization.hand_over_record r where r.hand_over_id = h.id) as records, ${may} and h.status = 'DRAFT' as "viewerCanSettle"
         from organization.hand_over h
         where $1::uuid[] is not null and ${scoped.reaches('h.organization_id', 1)}
           and h.organization_id in (select a.organization_id from organization.reach a where a.holder_id = $2::uuid and a.valid_from <= app.today() and app.today() < a.valid_to)
           and ($3::text is null or h.status = $3) and ($4::date is null or (h.on_day, h.id) < ($4::date, $5::uuid))
         order by h.on_day desc, h.id desc limit $6`,
        [scoped.holders, underId, status, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.on, row.id]);
  }

  draft(actor: Actor, input: DraftHandOverInput, click: Click): Done {
    const scoped = this.scoped(actor, 'retention:manage');
    const { organizationId, records, filter, on } = input;
    new Check()
      .filled(input.number, 'number')
      .that(input.number.length <= 60, 'number', 'TOO_LONG', { max: 60 })
      .filled(input.handedBy, 'handedBy')
      .that(input.handedBy.length <= 200, 'handedBy', 'TOO_LONG', { max: 200 })
      .filled(input.archive, 'archive')
      .that(input.archive.length <= 300, 'archive', 'TOO_LONG', { max: 300 })
      .that(on <= today(), 'on', 'IN_THE_FUTURE')
      .that(Boolean(records) !== Boolean(filter) && records?.length !== 0, 'records', 'REQUIRED')
      .that((records?.length ?? 0) <= MAX_RECORDS, 'records', 'TOO_MANY_RECORDS', { max: MAX_RECORDS })
      .done();
    return commit(scoped, click, input, async (query) => {
      await scoped.requireReach(query, organizationId);
      const [made] = await query<{ id: string }>(
        `insert into organization.hand_over (organization_id, number, on_day, handed_by, archive, drafted_by, drafted_on)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [organizationId, input.number.trim(), on, input.handedBy.trim(), input.archive.trim(), actor.accountId, today()],
      ).catch(refuseTaken({ hand_over_number: 'number' }));
      const id = made?.id ?? '';
      const taken = await take(scoped, query, id, input);
      await audit(scoped, query, {
        act: 'draftHandOver',
        entity: 'HandOver',
        entityId: id,
        organizationId,
        memberIds: taken.flatMap(({ memberId }) => memberId ?? []),
        detail: { records: taken.length, on },
      });
      return { id };
    });
  }

  /** The draft is given up: its records are due again. */
  cancel(actor: Actor, input: CancelHandOverInput, click: Click): Done {
    const scoped = this.scoped(actor, 'retention:manage');
    const reason = input.reason.trim();
    new Check()
      .that(reason.length >= 5, 'reason', 'TOO_SHORT', { min: 5 })
      .that(reason.length <= 500, 'reason', 'TOO_LONG', { max: 500 })
      .done();
    return commit(scoped, click, input, async (query) => {
      const { organizationId } = await hold(scoped, query, input);
      await query('update organization.hand_over_record set live = false where hand_over_id = $1', [input.id]);
      await settle(query, input, `status = 'CANCELLED', cancelled_on = $3, cancel_reason = $4`, [today(), reason]);
      await audit(scoped, query, { act: 'cancelHandOver', entity: 'HandOver', entityId: input.id, organizationId });
      return { id: input.id };
    });
  }

  /** The archive has them: from now on each says so. */
  receive(actor: Actor, input: HandOverReceiptInput, click: Click): Done {
    const scoped = this.scoped(actor, 'retention:manage');
    const { id, receivedOn } = input;
    new Check()
      .filled(input.receiptNumber, 'receiptNumber')
      .that(input.receiptNumber.length <= 60, 'receiptNumber', 'TOO_LONG', { max: 60 })
      .filled(input.receivedBy, 'receivedBy')
      .that(input.receivedBy.length <= 200, 'receivedBy', 'TOO_LONG', { max: 200 })
      .that(receivedOn <= today(), 'receivedOn', 'IN_THE_FUTURE')
      .done();
    return commit(scoped, click, input, async (query) => {
      const { organizationId, on } = await hold(scoped, query, input);
      new Check().that(receivedOn >= on, 'receivedOn', 'BEFORE_BEGIN', { begin: on }).done();
      await settle(query, input, `status = 'RECEIVED', receipt_number = $3, received_on = $4, received_by = $5`, [
        input.receiptNumber.trim(),
        receivedOn,
        input.receivedBy.trim(),
      ]);
      await audit(scoped, query, {
        act: 'recordHandOverReceipt',
        entity: 'HandOver',
        entityId: id,
        organizationId,
        detail: { on: receivedOn },
      });
      return { id };
    });
  }
}

/** The records that are due today and are to go: as the minutes name them, with the rule of today. Throws BAD_INPUT where one is not due. */
async function take(
  scoped: Scoped,
  query: Query,
  id: string,
  { organizationId, records, filter }: DraftHandOverInput,
): Promise<{ memberId: string | null }[]> {
  const due = dueRecords(
    scoped.reaches('r.organization_id', 3),
    '($6::jsonb is null or (r.kind, r.id) in (select k.kind, k.id from jsonb_to_recordset($6) k (kind text, id uuid)))',
  );
  const taken = await query<{ memberId: string | null }>(
    `insert into organization.hand_over_record (hand_over_id, kind, record_id, organization_id, person_id, member_id, number, title, counts_from, due_on, basis)
     select $7, r.kind, r.id, r.organization_id, r.person_id, r.member_id, r.number, r.title, r.counts_from, r.due_on, ${BASIS}
     from (${due}) r order by r.due_on, r.id limit ${MAX_RECORDS + 1} returning member_id as "memberId"`,
    [...values(scoped, { ...filter, underId: organizationId, on: today() }), records ? JSON.stringify(records) : null, id],
  ).catch(refuseTaken({ hand_over_record_once: 'records' }));
  if (taken.length > MAX_RECORDS) throw badInput([{ path: 'records', code: 'TOO_MANY_RECORDS', params: { max: MAX_RECORDS } }]);
  const asked = records ? new Set(records.map((key) => `${key.kind} ${key.id}`)).size : 1;
  if (taken.length < asked) throw badInput([{ path: 'records', code: 'NOT_DUE' }]);
  return taken;
}

async function hold(
  scoped: Scoped,
  query: Query,
  { id, version }: { id: string; version: number },
): Promise<{ organizationId: string; on: string }> {
  const [row] = await query<{ organizationId: string; on: string; status: string; version: number }>(
    `select h.organization_id as "organizationId", h.on_day as "on", h.status, h.version from organization.hand_over h
     where h.id = $1 and $2::uuid[] is not null and ${scoped.reaches('h.organization_id', 2)}`,
    [id, scoped.holders],
  );
  if (!row) throw notFound('hand-over');
  if (row.version !== version) throw new DomainError('CONFLICT', 'the hand-over was changed since it was read');
  if (row.status !== 'DRAFT') throw new DomainError('INVALID_STATE', 'the hand-over is settled');
  return row;
}

/** Of two at once one is written. */
async function settle(
  query: Query,
  { id, version }: { id: string; version: number },
  change: string,
  more: readonly unknown[],
): Promise<void> {
  const rows = await query(
    `update organization.hand_over set ${change}, version = version + 1 where id = $1 and version = $2 returning id`,
    [id, version, ...more],
  );
  if (rows.length === 0) throw new DomainError('CONFLICT', 'the hand-over was changed since it was read');
}
