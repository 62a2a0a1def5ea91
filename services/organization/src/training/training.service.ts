import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { partInReach } from './part-in-reach.js';
import type { TrainingClassesFilter } from './training-filter.js';
import type { TrainingCounts } from './training-counts.js';

export interface TrainingClassRow {
  id: string;
  organizationId: string;
  startsOn: string;
}

const KINDS: Readonly<Record<string, string>> = {
  PARTY_AWARENESS: 'Nhận thức về Đảng',
  NEW_MEMBER: 'Đảng viên mới',
  POLITICAL_THEORY: 'Lý luận chính trị',
  COMMITTEE_WORK: 'Bồi dưỡng cấp ủy viên',
  PARTY_WORK: 'Nghiệp vụ công tác đảng',
  KNOWLEDGE_UPDATE: 'Cập nhật kiến thức',
  OTHER: 'Khác',
};

/** `may` and `seen` are SQL: whether the reader may change the class, and whether they see a participant `p` of it. */
function columns(may: string, seen: string): Columns {
  const present = `organization.training_attendance a join organization.training_participant p on p.id = a.participant_id where p.class_id = c.id and ${seen}`;
  return {
    id: 'c.id',
    organizationId: 'c.organization_id',
    name: 'c.name',
    kind: 'c.kind',
    startsOn: 'c.starts_on',
    endsOn: 'c.ends_on',
    planned: 'c.planned',
    cancelledOn: 'c.cancelled_on',
    demo: 'c.demo',
    version: 'c.version',
    sessionCount: '(select count(*)::int from organization.training_session s where s.class_id = c.id)',
    enrolled: `(select count(*)::int from organization.training_participant p where p.class_id = c.id and ${seen})`,
    attendances: `(select count(*)::int from ${present})`,
    attended: `(select count(distinct a.participant_id)::int from ${present})`,
    viewerCanManage: may,
  };
}

const KEYS = ['id', 'organizationId', 'startsOn'];

/** Classes are open (P0); who took part is read within the reach. */
export class TrainingService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, TrainingClassRow>> {
    const scoped = this.scoped(actor, 'training:read');
    const may = this.holds(actor, 'training:manage') ? scoped.reaches('c.organization_id', 1) : 'false';
    const seen = partInReach(scoped, 'c.organization_id', 'p', 1, 3);
    const rows = await scoped.read((query) =>
      query<TrainingClassRow>(
        `select ${selectList(columns(may, seen), fields, KEYS)} from organization.training_class c where c.id = any ($2::uuid[]) and $1::uuid[] is not null
           and ($3::uuid is null or true)`,
        [scoped.holders, ids, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Latest first. One statement. */
  async list(
    actor: Actor,
    filter: TrainingClassesFilter,
    { first, after }: { first: number; after: string | null },
    { fields }: Selection,
  ): Promise<Connection<TrainingClassRow>> {
    const scoped = this.scoped(actor, 'training:read');
    const may = this.holds(actor, 'training:manage') ? scoped.reaches('c.organization_id', 1) : 'false';
    const seen = partInReach(scoped, 'c.organization_id', 'p', 1, 10);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<TrainingClassRow>(
        `select ${selectList(columns(may, seen), fields, KEYS)} from organization.training_class c
         where $1::uuid[] is not null and ${UNDER} and ${MATCHES}
           and ($7::date is null or (c.starts_on, c.id) < ($7::date, $8::uuid)) and ($10::uuid is null or true)
         order by c.starts_on desc, c.id desc limit $9`,
        [scoped.holders, ...valuesOf(filter), cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1, actor.personId],
      ),
    );
    return page(rows, first, (row) => [row.startsOn, row.id]);
  }

  /** Both numbers, from the attendances themselves. One statement. */
  async counts(actor: Actor, filter: TrainingClassesFilter): Promise<TrainingCounts> {
    const scoped = this.scoped(actor, 'training:read');
    const [row] = await scoped.read((query) =>
      query<Omit<TrainingCounts, 'attendancesByKind'> & { byKind: { code: string; count: number }[] | null }>(
        `with class as materialized (
           select c.id, c.kind, c.organization_id from organization.training_class c
           where $1::uuid[] is not null and c.cancelled_on is null and ${UNDER} and ${MATCHES}),
         present as materialized (
           select c.kind, p.person_id from class c join organization.training_participant p on p.class_id = c.id
           join organization.training_attendance a on a.participant_id = p.id where ${partInReach(scoped, 'c.organization_id', 'p', 1, 7)})
         select (select count(*)::int from class) as classes,
           (select count(*)::int from organization.training_session s where s.class_id in (select id from class)) as sessions,
           count(*)::int as attendances, count(distinct person_id)::int as persons,
           (select json_agg(json_build_object('code', k.kind, 'count', k.n) order by k.n desc, k.kind) from (select kind, count(*) as n from present group by 1) k) as "byKind"
         from present`,
        [scoped.holders, ...valuesOf(filter), actor.personId],
      ),
    );
    const { byKind = [], ...counts } = row ?? { classes: 0, sessions: 0, attendances: 0, persons: 0 };
    return { ...counts, attendancesByKind: (byKind ?? []).map(({ code, count }) => ({ code, count, name: KINDS[code] ?? code })) };
  }
}

/** Of an organizer that is the organization, below it, or a predecessor of what is: classes outlive a merger. */
const UNDER = `c.organization_id in (select ur.organization_id from organization.reach ur
  where ur.holder_id = $2::uuid and ur.valid_from <= app.today() and app.today() < ur.valid_to)`;
const MATCHES = `($3::text is null or c.search_key like organization.like_term($3)) and ($4::text is null or c.kind = $4)
  and ($5::date is null or c.starts_on >= $5::date) and ($6::date is null or c.starts_on < $6::date)`;

function valuesOf({ underId, search, kind, from, until }: TrainingClassesFilter): unknown[] {
  return [underId, search?.trim() || null, kind ?? null, from ?? null, until ?? null];
}
