import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import { partInReach } from './part-in-reach.js';
import type { TrainingParticipant } from './training-participant.js';
import type { TrainingSession } from './training-session.js';

export interface ParticipantRow extends TrainingParticipant {
  classId: string;
  organizationId: string | null;
  sort: string;
}

const COLUMNS = `p.id, p.class_id as "classId", p.person_id as "personId", n.full_name as "personName", p.outcome, p.certificate_number as "certificateNumber",
  p.certified_on as "certifiedOn", p.version, p.organization_id as "organizationId", n.sort_key as sort,
  (select count(*)::int from organization.training_attendance a where a.participant_id = p.id) as attendances`;
const FROM = `organization.training_participant p join organization.person_name n on n.person_id = p.person_id
  join organization.training_class c on c.id = p.class_id`;

/** Lists of classes and their sessions, as far as the reach goes. */
export class ParticipantService extends ScopedService {
  /** By given name. One statement. */
  async ofClass(actor: Actor, classId: string, first: number, after: string | null): Promise<Connection<ParticipantRow>> {
    const scoped = this.scoped(actor, 'training:read');
    const cursor = decodeCursor(after, 2);
    const order = `split_part(n.sort_key, ' ', 1) collate "vi-x-icu", (n.sort_key) collate "vi-x-icu", p.id`;
    const rows = await scoped.read((query) =>
      query<ParticipantRow>(
        `select ${COLUMNS} from ${FROM} where p.class_id = $1 and ${partInReach(scoped, 'c.organization_id', 'p', 5, 6)}
           and ($3::text is null or (${order}) > (split_part($3, ' ', 1), $3, $4::uuid)) order by ${order} limit $2`,
        [classId, checkFirst(first) + 1, cursor?.[0] ?? null, cursor?.[1] ?? null, scoped.holders, actor.personId],
      ),
    );
    return page(rows, first, (row) => [row.sort, row.id]);
  }

  /** What each person took part in, latest first. One statement. */
  async ofPersons(actor: Actor, personIds: readonly string[]): Promise<Map<string, ParticipantRow[]>> {
    const scoped = this.scoped(actor, 'training:read');
    const rows = await scoped.read((query) =>
      query<ParticipantRow>(
        `select ${COLUMNS} from ${FROM}
         where p.person_id = any ($1::uuid[]) and ${partInReach(scoped, 'c.organization_id', 'p', 2, 3)} order by c.starts_on desc, c.id`,
        [personIds, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.personId);
  }

  async sessions(actor: Actor, classIds: readonly string[]): Promise<Map<string, TrainingSession[]>> {
    const scoped = this.scoped(actor, 'training:read');
    const rows = await scoped.read((query) =>
      query<TrainingSession & { classId: string }>(
        `select s.class_id as "classId", s.id, s.ordinal, s.held_on as "heldOn", s.topic, s.recorded, s.version,
           coalesce(array_agg(a.participant_id) filter (where a.participant_id is not null), '{}') as "presentIds", count(a.participant_id)::int as attendances
         from organization.training_session s left join (organization.training_attendance a
           join organization.training_participant p on p.id = a.participant_id join organization.training_class c on c.id = p.class_id)
           on a.session_id = s.id and ${partInReach(scoped, 'c.organization_id', 'p', 2, 3)}
         where s.class_id = any ($1::uuid[]) group by s.id order by s.held_on, s.ordinal`,
        [classIds, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.classId);
  }
}
