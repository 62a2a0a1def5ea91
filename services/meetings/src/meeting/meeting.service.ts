import type { Database, Query } from '@capuy/database';
import { secrecyFaults, type Actor, audit, badInput, DomainError, type InputError, notFound, once, Scoped } from '@capuy/subgraph';
import { policy } from '../policy.js';
import type { CancelMeetingInput } from './cancel-meeting.input.js';
import { may } from './may.js';
import { CHAIR, meetingColumns } from './meeting-columns.js';
import { requireStanding } from './meeting-standing.js';
import { MeetingStatus } from './meeting-status.js';
import { MAX_LINE, MAX_REASON, meetingText, textFaults } from './meeting-text.js';
import type { Meeting } from './meeting.entity.js';
import type { PostponeMeetingInput } from './postpone-meeting.input.js';
import type { RegisterMeetingInput } from './register-meeting.input.js';

/** How a root field was asked: its idempotency key, and the fields of the answer. */
export interface Asked {
  key?: string;
  fields: ReadonlySet<string>;
}

/** What is done to one meeting, and the reading of meetings by id. */
export class MeetingService {
  constructor(readonly database: Database) {}

  async register(actor: Actor, input: RegisterMeetingInput, asked: Asked): Promise<Meeting> {
    return this.#act(actor, 'meeting:register', input, asked, async (scoped, query) => {
      check([
        ...textFaults('title', input.title, MAX_LINE),
        ...textFaults('place', input.place, MAX_LINE),
        ...secrecyFaults(input.classification),
      ]);
      await requireStanding(scoped, query, input);
      const [row] = await query<{ id: string; day: string }>(
        `insert into meetings.meeting (organization_id, type, starts_at, place, title, chair_person_id, registered_by)
         values ($1, $2, $3, $4, $5, $6, $7) returning id, day`,
        [
          input.organizationId,
          input.type,
          input.startsAt,
          meetingText(input.place),
          meetingText(input.title),
          input.chairPersonId ?? null,
          actor.accountId,
        ],
      );
      if (!row) throw new Error('an insert of one row returned none');
      const fields = ['type', 'startsAt', 'place', 'title', 'chair'];
      const detail = { type: input.type, day: row.day };
      await audit(scoped, query, {
        act: 'registerMeeting',
        entity: 'Meeting',
        entityId: row.id,
        organizationId: input.organizationId,
        fields,
        detail,
      });
      return row.id;
    });
  }

  async postpone(actor: Actor, input: PostponeMeetingInput, asked: Asked): Promise<Meeting> {
    return this.#act(actor, 'meeting:postpone', input, asked, async (scoped, query) => {
      const { place } = input;
      check([
        ...textFaults('reason', input.reason, MAX_REASON),
        ...(typeof place === 'string' ? textFaults('place', place, MAX_LINE) : []),
      ]);
      const meeting = await this.#lock(scoped, query, input);
      await requireStanding(scoped, query, { ...meeting, startsAt: input.startsAt });
      const [row] = await query<{ day: string }>(
        `update meetings.meeting set starts_at = $2, place = coalesce($3, place), postpone_reason = $4, version = version + 1
         where id = $1 returning day`,
        [input.id, input.startsAt, typeof place === 'string' ? meetingText(place) : null, meetingText(input.reason)],
      );
      const fields = ['startsAt', ...(typeof place === 'string' ? ['place'] : []), 'postponeReason'];
      await audit(scoped, query, { ...about('postponeMeeting', meeting), fields, detail: { from: meeting.day, to: row?.day } });
      return input.id;
    });
  }

  async cancel(actor: Actor, input: CancelMeetingInput, asked: Asked): Promise<Meeting> {
    return this.#act(actor, 'meeting:cancel', input, asked, async (scoped, query) => {
      check(textFaults('reason', input.reason, MAX_REASON));
      const meeting = await this.#lock(scoped, query, input);
      await query(`update meetings.meeting set status = 'CANCELLED', cancel_reason = $2, version = version + 1 where id = $1`, [
        input.id,
        meetingText(input.reason),
      ]);
      await audit(scoped, query, {
        ...about('cancelMeeting', meeting),
        fields: ['status', 'cancelReason'],
        detail: { day: meeting.day },
      });
      return input.id;
    });
  }

  /** Meetings by id, null where one is not to be seen, in one statement. */
  async byIds(actor: Actor, ids: readonly string[], fields: ReadonlySet<string>): Promise<(Meeting | null)[]> {
    const scoped = new Scoped(this.database, actor, 'meeting:read', policy);
    const rows = await scoped.read((query) => this.#find(scoped, query, ids, fields));
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  }

  /** Whether the actor may register meetings of each organization today, in one statement. */
  async mayRegister(actor: Actor, organizationIds: readonly string[]): Promise<boolean[]> {
    const scoped = new Scoped(this.database, actor, 'session:open', policy);
    const values: unknown[] = [organizationIds];
    const reached = may(this.database, actor, 'meeting:register', 'o.id', values);
    const rows = await scoped.read((query) =>
      query<{ id: string }>(
        `select o.id from organization.party_organization o where o.id = any ($1::uuid[]) and not o.closed and ${reached}`,
        values,
      ),
    );
    const ids = new Set(rows.map((row) => row.id));
    return organizationIds.map((id) => ids.has(id));
  }

  /** One act: authorized first, once for its key, its meeting read back in the same transaction. */
  async #act(
    actor: Actor,
    capability: string,
    input: object,
    { key, fields }: Asked,
    work: (scoped: Scoped, query: Query) => Promise<string>,
  ): Promise<Meeting> {
    const scoped = new Scoped(this.database, actor, capability, policy);
    return scoped.write(async (_manager, query) => {
      const { id } = await once(scoped, query, key === undefined ? {} : { key }, input, async () => ({ id: await work(scoped, query) }));
      const [meeting] = await this.#find(scoped, query, [id], fields);
      if (!meeting) throw notFound('meeting');
      return meeting;
    });
  }

  #find(scoped: Scoped, query: Query, ids: readonly string[], fields: ReadonlySet<string>): Promise<Meeting[]> {
    const values: unknown[] = [scoped.holders, ids];
    const columns = meetingColumns(this.database, scoped.actor, fields, values);
    return query<Meeting>(
      `select ${columns} from meetings.meeting m where m.id = any ($2::uuid[]) and ${scoped.reaches('m.organization_id', 1)}`,
      values,
    );
  }

  async #lock(scoped: Scoped, query: Query, { id, version }: { id: string; version: number }): Promise<Meeting> {
    const [meeting] = await query<Meeting>(
      `select m.id, m.organization_id as "organizationId", m.type, m.status, m.day, m.version, ${CHAIR}
       from meetings.meeting m where m.id = $2::uuid and ${scoped.reaches('m.organization_id', 1, 'SUBTREE')} for update`,
      [scoped.holders, id],
    );
    if (!meeting) throw notFound('meeting');
    if (meeting.version !== version) {
      throw new DomainError('CONFLICT', 'the meeting was changed since', { params: { version: meeting.version } });
    }
    if (meeting.status !== MeetingStatus.REGISTERED) {
      throw new DomainError('INVALID_STATE', 'the meeting was cancelled', { params: { status: meeting.status } });
    }
    return meeting;
  }
}

function check(faults: InputError[]): void {
  if (faults.length > 0) throw badInput(faults);
}

/** Above ORDINARY a meeting's title and place are content already: it is kept on paper, by number, date and keeper. */
function about(act: string, meeting: Meeting): { act: string; entity: string; entityId: string; organizationId: string } {
  return { act, entity: 'Meeting', entityId: meeting.id, organizationId: meeting.organizationId };
}
