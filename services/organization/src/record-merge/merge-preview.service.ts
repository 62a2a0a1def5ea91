import { type Query, unaudited } from '@capuy/database';
import { type Actor, Check, notFound } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { ATTACHED, tableOf } from './attached.js';
import { MERGE_FIELDS } from './merge-fields.js';
import { type MergeAttachment, type MergeField, type MergeObstacle, type MergePreviewRow, MergeSide } from './merge-preview.js';
import { refusal } from './merge-refusal.js';

interface Tried {
  obstacles: MergeObstacle[];
  tables: { source: string; moved: number; shortened: number; dropped: number }[];
}

type Compared = Record<string, { differs: boolean; survivingText: string | null; losingText: string | null; only: boolean }>;

interface Sides {
  survivingVersion: number;
  losingVersion: number;
  survivingMemberId: string | null;
  losingMemberId: string | null;
  sameLife: boolean;
  compared: Compared;
}

const LATEST = (person: string): string =>
  `(select m.id from organization.member m where m.person_id = ${person} order by m.admitted_on desc, m.id limit 1)`;

/** What of each field may be shown of both, and whether they differ: P1 masked, P2 not at all. */
const COMPARED = Object.entries(MERGE_FIELDS).map(([field, { of, columns, text }]) => {
  const alias = (side: 's' | 'l'): string => (of === 'member' ? `${side}m` : columns[0] === 'full_name' ? `${side}n` : `${side}p`);
  const [s, l] = [alias('s'), alias('l')];
  const value = (side: string): string => `(${columns.map((column) => `${side}.${column}`).join(', ')})`;
  return `'${field}', json_build_object('differs', ${value(s)} is distinct from ${value(l)}, 'only', ${s}.${columns[0]} is null,
    'survivingText', ${text ? text(s) : 'null'}, 'losingText', ${text ? text(l) : 'null'})`;
});
const SIDES = `
select sp.version as "survivingVersion", lp.version as "losingVersion", ${LATEST('sp.id')} as "survivingMemberId", ${LATEST('lp.id')} as "losingMemberId",
  life.losing_member is not null as "sameLife", json_build_object(${COMPARED.join(', ')}) as compared
from organization.person sp join organization.person_name sn on sn.person_id = sp.id
cross join organization.person lp join organization.person_name ln on ln.person_id = lp.id
left join lateral (select * from organization.same_lives(sp.id, lp.id) s order by s.surviving_end is null desc limit 1) life on true
left join organization.member sm on sm.id = life.surviving_member left join organization.member lm on lm.id = life.losing_member
where sp.id = $1 and lp.id = $2`;

export class MergePreviewService extends ScopedService {
  /** Two records side by side; what merging would do is tried in the database and taken back. */
  preview(actor: Actor, survivingId: string, losingId: string): Promise<MergePreviewRow> {
    const scoped = this.scoped(actor, 'member:merge');
    new Check().that(survivingId !== losingId, 'losingId', 'SAME_RECORD').done();
    return scoped.write(async (_manager, query) => {
      await unaudited(query, 'tried and taken back: that it was looked at is recorded as a reading');
      const { obstacles, tables } = await tried(query, survivingId, losingId);
      const [sides] = await query<Sides>(SIDES, [survivingId, losingId]);
      if (!sides) throw notFound('record');
      const { survivingVersion, losingVersion, sameLife, compared } = sides;
      return {
        id: `${survivingId} ${losingId}`,
        surviving: { personId: survivingId, memberId: sides.survivingMemberId },
        losing: { personId: losingId, memberId: sides.losingMemberId },
        survivingVersion,
        losingVersion,
        sameLife,
        fields: fieldsOf(compared, sameLife),
        attachments: attachmentsOf(tables),
        obstacles,
      };
    });
  }
}

async function tried(query: Query, survivingId: string, losingId: string): Promise<Tried> {
  try {
    const [row] = await query<{ told: Tried }>('select organization.preview_merge($1, $2) as told', [survivingId, losingId]);
    return row?.told ?? { obstacles: [], tables: [] };
  } catch (error) {
    throw refusal(error);
  }
}

function fieldsOf(compared: Compared, sameLife: boolean): MergeField[] {
  return Object.entries(compared).flatMap(([field, { differs, survivingText, losingText, only }]) => {
    const known = MERGE_FIELDS[field];
    if (!differs || !known || (known.of === 'member' && !sameLife)) return [];
    const suggested = only ? MergeSide.LOSING : MergeSide.SURVIVING;
    return [{ field, survivingText, losingText, masked: known.fieldClass !== 'P0', suggested }];
  });
}

/** Tables by their plain name; a table with two columns that refer to a record is one heading. */
function attachmentsOf(tables: Tried['tables']): MergeAttachment[] {
  const found = new Map<string, MergeAttachment>();
  for (const { source, moved, shortened, dropped } of tables) {
    const kind = tableOf(source);
    if (ATTACHED[kind] !== 'OPEN') continue;
    const known = found.get(kind) ?? { kind, moved: 0, shortened: 0, dropped: 0 };
    // A row that names the member and then the person as well is one row.
    const again = known.moved + known.shortened;
    found.set(kind, {
      kind,
      moved: known.moved + Math.max(0, moved - again),
      shortened: known.shortened + shortened,
      dropped: known.dropped + dropped,
    });
  }
  return [...found.values()].filter(({ moved, shortened, dropped }) => moved + shortened + dropped > 0);
}
