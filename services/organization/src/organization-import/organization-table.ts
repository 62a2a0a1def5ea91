import type { Query } from '@capuy/database';
import { DomainError, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { ImportKind } from '../import/import-kind.js';
import type { Change, JudgedRow, ParsedRow, WaitingRow } from '../import/import-row.types.js';
import type { ImportTable, Judging } from '../import/import-table.js';
import { rowJudge, type RowJudge } from '../import/row-judge.js';
import { rowBy } from '../query/rows-by.js';
import { spelling } from '../query/spelling.js';
import { lockTree, maintainTree } from '../tree/maintain-tree.js';
import { MADE_BY_TABLE, ORGANIZATION_FIELDS } from './organization-fields.js';

interface Type {
  code: string;
  prefix: string;
  parents: string[];
}

interface Recorded {
  id: string;
  version: number;
  name: string;
  printedName: string;
  code: string | null;
  type: string;
  parentId: string | null;
  reportingSector: string | null;
  branchKind: string | null;
}

const RECORDED = (reaches: string): string => `
select o.id, o.version, v.name, v.printed_name as "printedName", v.code, v.type_code as type, p.parent_id as "parentId", v.reporting_sector as "reportingSector", v.branch_kind as "branchKind"
from organization.party_organization o
join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $1::date and $1::date < v.valid_to
left join organization.placement p on p.organization_id = o.id and p.valid_from <= $1::date and $1::date < p.valid_to
where (o.id = any ($2::uuid[]) or p.parent_id = any ($3::uuid[]) or v.code = any ($4::text[])) and not o.closed and ${reaches}`;
const TYPES = `
select t.code, t.printed_prefix as prefix, t.allowed_parents as parents from organization.organization_type t
where t.valid_from <= $1::date and $1::date < t.valid_to`;
const UPDATE = `
with r as materialized (select * from jsonb_to_recordset($1) r (id uuid, version int, name text, code text, "reportingSector" text, "branchKind" text)),
held as (update organization.party_organization o set version = o.version + 1 from r where o.id = r.id and o.version = r.version returning o.id)
update organization.organization_version v set name = coalesce(r.name, v.name), code = coalesce(r.code, v.code),
  reporting_sector = coalesce(r."reportingSector", v.reporting_sector), branch_kind = coalesce(r."branchKind", v.branch_kind),
  printed_name = case when r.name is null then v.printed_name else organization.printed_name(t.printed_prefix, r.name) end,
  search_key = case when r.name is null then v.search_key else app.fold(organization.printed_name(t.printed_prefix, r.name)) end
from r join held h on h.id = r.id, organization.organization_type t
where v.organization_id = r.id and v.valid_from <= $2::date and $2::date < v.valid_to and t.code = v.type_code and t.valid_from <= $2::date and $2::date < t.valid_to
returning v.id`;
const INSERT = `
with r as materialized (
  select r.*, pa.demo from jsonb_to_recordset($1) r (id uuid, "parentId" uuid, name text, code text, type text, "reportingSector" text, "branchKind" text, "validFrom" date)
  join organization.party_organization pa on pa.id = r."parentId"
), o as (
  insert into organization.party_organization (id, demo, valid_from) select id, demo, "validFrom" from r
), v as (
  insert into organization.organization_version (organization_id, code, name, printed_name, type_code, reporting_sector, branch_kind, search_key, valid_from)
  select r.id, r.code, r.name, organization.printed_name(t.printed_prefix, r.name), r.type, r."reportingSector", r."branchKind",
    app.fold(organization.printed_name(t.printed_prefix, r.name)), r."validFrom"
  from r join organization.organization_type t on t.code = r.type and t.valid_from <= r."validFrom" and r."validFrom" < t.valid_to
)
insert into organization.placement (organization_id, parent_id, valid_from) select id, "parentId", "validFrom" from r`;
const COMPARED = ['name', 'code', 'reportingSector', 'branchKind'] as const;

/** Organizations: what was written wrongly of recorded ones; new ones of the base, under a recorded parent. */
export const organizationTable: ImportTable = {
  kind: ImportKind.ORGANIZATIONS,
  sheet: 'Tổ chức đảng',
  fields: ORGANIZATION_FIELDS,
  placeLevels: null,
  async judge(judging: Judging, rows: readonly ParsedRow[]): Promise<JudgedRow[]> {
    const judges = rows.map((row) => rowJudge(judging, row));
    for (const judge of judges) judge.place('parent');
    const given = (field: string): string[] => judges.flatMap(({ row }) => row.parsed[field] ?? []);
    const recorded = await judging.query<Recorded>(RECORDED(judging.scoped.reaches('o.id', 5)), [
      today(),
      given('id'),
      given('parentId'),
      given('code'),
      judging.scoped.holders,
    ]);
    const types = rowBy(await judging.query<Type>(TYPES, [today()]), ({ code }) => code);
    return judges.map((judge) => judgeOrganization(judge, { judging, recorded, types }));
  },
  async write({ query }, rows) {
    const added = rows.filter(({ state }) => state === 'NEW').map((row) => ({ row, id: uuid() }));
    const changed = rows.filter(({ state }) => state === 'CHANGED');
    await correct(query, changed);
    if (added.length > 0) {
      await lockTree(query);
      await query(INSERT, [JSON.stringify(added.map(({ row, id }) => ({ ...row.parsed, id })))]);
      const [first = today()] = added.map(({ row }) => row.parsed['validFrom'] ?? today()).toSorted();
      await maintainTree(query, { day: first, changed: added.map(({ id }) => id) });
    }
    return new Map([
      ...added.map(({ row, id }) => [row.number, id] as const),
      ...changed.map(({ number, subjectId }) => [number, subjectId ?? ''] as const),
    ]);
  },
};

async function correct(query: Query, rows: readonly WaitingRow[]): Promise<void> {
  const records = rows.map(({ subjectId, versions, changes }) => ({
    id: subjectId,
    version: versions[0],
    ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
  }));
  const done = await query(UPDATE, [JSON.stringify(records), today()]);
  if (done.length < rows.length)
    throw new DomainError('CONFLICT', 'an organization was changed since the table was compared with the records');
}

interface Context {
  judging: Judging;
  recorded: readonly Recorded[];
  types: ReadonlyMap<string, Type>;
}

/** "Chi bộ 11" is printed of a branch whose name is "11". */
function withoutPrefix(name: string, prefix: string): string {
  const begins = prefix !== '' && spelling(name).startsWith(`${spelling(prefix)} `);
  return begins ? name.split(' ').slice(prefix.split(' ').length).join(' ') : name;
}

function judgeOrganization(judge: RowJudge, { judging, recorded, types }: Context): JudgedRow {
  const { row, fault } = judge;
  const { parsed } = row;
  const { id, code, name, parentId, type, validFrom } = parsed;
  const called = (one: Recorded): boolean =>
    name !== undefined && [one.name, one.printedName].some((own) => spelling(own) === spelling(name));
  const beside = (one: Recorded): boolean => one.parentId === parentId && called(one);
  const subject =
    recorded.find((one) => one.id === id) ?? recorded.find((one) => code !== undefined && one.code === code) ?? recorded.find(beside);
  if (id !== undefined && subject?.id !== id) fault('NOT_FOUND', 'id');
  const twin = recorded.find((one) => beside(one) && one.id !== subject?.id);
  if (twin) fault('NAME_TAKEN', 'name');
  if (subject) {
    if (type !== undefined && type !== subject.type) fault('NOT_BY_TABLE', 'type');
    if (parentId !== undefined && parentId !== subject.parentId) fault('NOT_BY_TABLE', 'parent');
    const changes = COMPARED.flatMap((field): Change[] => {
      const to = parsed[field];
      const same = to === undefined || (field === 'name' ? called(subject) : to === subject[field]);
      return same ? [] : [{ field, from: subject[field], to }];
    });
    return judge.done({ changes, subjectId: subject.id, versions: [subject.version], key: `id ${subject.id}` });
  }
  if (name !== undefined) parsed['name'] = withoutPrefix(name, types.get(type ?? '')?.prefix ?? '');
  const whole = judge.require(['name', 'type', 'parent', 'validFrom']);
  const parent = judging.places.get(parentId ?? '');
  if (whole && parent && type && validFrom) {
    if (!MADE_BY_TABLE.includes(type)) fault('NOT_BY_TABLE', 'type');
    else if (!types.get(type)?.parents.includes(parent.typeCode)) fault('NOT_UNDER', 'parent');
    if (validFrom < parent.validFrom) fault('PLACE_NOT_YET', 'validFrom', parent.validFrom);
    if (validFrom > today()) fault('IN_THE_FUTURE', 'validFrom');
  }
  const key = parentId === undefined || name === undefined ? null : `new ${parentId} ${spelling(name)}`;
  return judge.done({ changes: [], subjectId: null, versions: [], key });
}
