import { DomainError } from '@capuy/subgraph';
import { deriveGrants } from '../account/derive-grants.js';
import { ImportKind } from '../import/import-kind.js';
import type { Change, JudgedRow, Parsed, ParsedRow, WaitingRow } from '../import/import-row.types.js';
import type { ImportTable, Judging } from '../import/import-table.js';
import { rowJudge, type RowJudge } from '../import/row-judge.js';
import { loadRecorded, type Recorded, type RecordedMembers, sameName } from '../member-import/recorded-members.js';
import { POSITIONS, SINGLE } from '../post/positions.js';
import type { PostPlace, PostPosition } from '../post/post.js';
import { POST_FIELDS } from './post-fields.js';

interface Held {
  id: string;
  version: number;
  personId: string;
  organizationId: string;
  place: string;
  position: string;
  basis: string;
  termUntil: string | null;
  validFrom: string;
  validTo: string;
}

const HELD = `
select p.id, p.version, p.person_id as "personId", p.organization_id as "organizationId", p.place, p.position, p.basis,
  p.term_until::text as "termUntil", p.valid_from::text as "validFrom", p.valid_to::text as "validTo"
from organization.post p
where p.organization_id = any ($1::uuid[]) and p.valid_to > $2::date and p.body_id is null and p.agency_id is null and p.locality_id is null`;
const INSERT = `
insert into organization.post (person_id, organization_id, place, position, basis, term_until, valid_from)
select "personId", "organizationId", place, position, basis, "termUntil", "validFrom"
from jsonb_to_recordset($1) r ("personId" uuid, "organizationId" uuid, place text, position text, basis text, "termUntil" date, "validFrom" date)
returning id, person_id as "personId", organization_id as "organizationId", place, position`;
const UPDATE = `
update organization.post p set basis = coalesce(r.basis, p.basis), term_until = coalesce(r."termUntil", p.term_until), version = p.version + 1
from jsonb_to_recordset($1) r (id uuid, version int, basis text, "termUntil" date) where p.id = r.id and p.version = r.version
returning p.id`;

const postKey = ({ personId, organizationId, place, position }: Pick<Held, 'personId' | 'organizationId' | 'place' | 'position'>): string =>
  `${personId}|${organizationId}|${place}|${position}`;

/** Posts of committees: new ones of recorded members; basis and term of those held. A post that is not in the table goes on. */
export const postTable: ImportTable = {
  kind: ImportKind.POSTS,
  sheet: 'Chức vụ',
  fields: POST_FIELDS,
  placeLevels: null,
  async judge(judging: Judging, rows: readonly ParsedRow[]): Promise<JudgedRow[]> {
    const judges = rows.map((row) => rowJudge(judging, row));
    for (const judge of judges) judge.place('organization');
    const parsed = judges.map(({ row }) => row.parsed);
    const recorded = await loadRecorded(judging.query, judging.scoped, parsed);
    const places = [...new Set(parsed.flatMap(({ organizationId }) => organizationId ?? []))];
    const since = parsed.map(({ validFrom }) => validFrom ?? '9999-12-31').toSorted()[0] ?? '9999-12-31';
    const held = await judging.query<Held>(HELD, [places, since]);
    return judges.map((judge) => judgePost(judge, { judging, recorded, held }));
  },
  async write({ query }, rows) {
    const added = rows.filter(({ state }) => state === 'NEW');
    const changed = rows.filter(({ state }) => state === 'CHANGED');
    const inserted = await query<Held>(INSERT, [JSON.stringify(added.map(({ parsed }) => parsed))]);
    const byKey = new Map(inserted.map((post) => [postKey(post), post.id]));
    const corrected = changed.map(({ subjectId, versions, changes }) => ({
      id: subjectId,
      version: versions[0],
      ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
    }));
    const updated = await query(UPDATE, [JSON.stringify(corrected)]);
    if (updated.length < changed.length)
      throw new DomainError('CONFLICT', 'a post was changed since the table was compared with the records');
    await deriveGrants(query, [...new Set(rows.flatMap(({ parsed }) => parsed['personId'] ?? []))]);
    return new Map(rows.map((row) => [row.number, subjectOf(row, byKey)]));
  },
};

function subjectOf({ subjectId, parsed }: WaitingRow, byKey: ReadonlyMap<string, string>): string {
  const { personId = '', organizationId = '', place = '', position = '' } = parsed;
  return subjectId ?? byKey.get(postKey({ personId, organizationId, place, position })) ?? '';
}

interface Context {
  judging: Judging;
  recorded: RecordedMembers;
  held: readonly Held[];
}

function judgePost(judge: RowJudge, { judging, recorded, held }: Context): JudgedRow {
  const { row, fault } = judge;
  const { parsed } = row;
  const nothing = { changes: [], subjectId: null, versions: [], key: null };
  const person = personOf(parsed, recorded, judge);
  const whole = judge.require(['fullName', 'organization', 'place', 'position', 'basis', 'validFrom']);
  const { organizationId = '', place = '', position = '', validFrom = '', termUntil } = parsed;
  if (!person || !whole || organizationId === '') return judge.done(nothing);
  const personId = person.personId;
  parsed['personId'] = personId;
  if (personId === judging.scoped.actor.personId) fault('OWN_POST', 'fullName');
  if (!POSITIONS[place as PostPlace].includes(position as PostPosition)) fault('NOT_OF_PLACE', 'position');
  if (termUntil !== undefined && termUntil <= validFrom) fault('BEFORE_BEGIN', 'termUntil');
  const begun = judging.places.get(organizationId)?.validFrom ?? '';
  if (validFrom < begun) fault('PLACE_NOT_YET', 'validFrom', begun);
  const same = (post: Held): boolean => post.organizationId === organizationId && post.place === place && post.position === position;
  const own = held.find((post) => same(post) && post.personId === personId && post.validTo === 'infinity');
  const single = SINGLE.has(position as PostPosition);
  const key = single ? `post ${organizationId}|${place}|${position}` : `post ${postKey({ personId, organizationId, place, position })}`;
  if (own) {
    if (own.validFrom !== validFrom) fault('NOT_BY_TABLE', 'validFrom');
    const changes = (['basis', 'termUntil'] as const).flatMap((field): Change[] => {
      const to = parsed[field];
      return to === undefined || to === own[field] ? [] : [{ field, from: own[field], to }];
    });
    return judge.done({ changes, subjectId: own.id, versions: [own.version], key });
  }
  if (held.some((post) => same(post) && post.validTo > validFrom && (single || post.personId === personId)))
    fault('HELD_BY_ANOTHER', 'position');
  return judge.done({ ...nothing, key });
}

/** Who holds the post: by id, by file number, else the one member in reach of that name. */
function personOf(parsed: Parsed, recorded: RecordedMembers, { fault }: RowJudge): Recorded | undefined {
  const { id, fileNumber, fullName } = parsed;
  const member = id !== undefined ? recorded.byId(id) : fileNumber !== undefined ? recorded.byFileNumber(fileNumber) : undefined;
  if (id !== undefined || fileNumber !== undefined) {
    if (!member) fault('NOT_FOUND', id === undefined ? 'fileNumber' : 'id');
    else if (fullName !== undefined && !sameName(member.fullName, fullName)) fault('OTHER_PERSON', 'fullName');
    return member;
  }
  if (fullName === undefined) return undefined;
  const named = recorded.named(fullName);
  if (named.length === 0) fault('NOT_FOUND', 'fullName');
  if (named.length > 1) fault('SEVERAL_PERSONS', 'fullName');
  return named.length === 1 ? named[0] : undefined;
}
