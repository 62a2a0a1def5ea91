import { DomainError, today } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import { choice } from '../import/choice.js';
import type { ImportField } from '../import/import-field.js';
import { ImportKind } from '../import/import-kind.js';
import type { Change, JudgedRow, ParsedRow } from '../import/import-row.types.js';
import type { ImportTable, Judging } from '../import/import-table.js';
import { rowJudge, type RowJudge } from '../import/row-judge.js';
import { spelling } from '../query/spelling.js';

const KINDS = {
  VILLAGE: 'Thôn',
  HAMLET: 'Làng',
  UPLAND_VILLAGE: 'Bản',
  SOUTHERN_HAMLET: 'Ấp',
  SMALL_HAMLET: 'Xóm',
  RESIDENTIAL_GROUP: 'Tổ dân phố',
  QUARTER: 'Khu phố',
};

const LOCALITY_FIELDS: readonly ImportField[] = [
  { name: 'id', title: 'Mã hệ thống', shape: 'ID', width: 38, guide: 'Cột ẩn. Có sẵn khi danh sách được xuất từ phần mềm; không sửa.' },
  {
    name: 'name',
    title: 'Tên thôn, tổ dân phố',
    shape: 'TEXT',
    required: true,
    width: 28,
    aliases: ['ten thon', 'ten to dan pho', 'thon to dan pho', 'ten'],
    guide: 'Đổi tên, sáp nhập làm ở trang địa bàn.',
  },
  { name: 'kind', title: 'Loại', required: true, width: 16, ...choice(KINDS), aliases: ['loai hinh'], guide: 'Chọn trong danh sách.' },
  { name: 'code', title: 'Mã', shape: 'CODE', width: 14, aliases: ['ma thon', 'ma to dan pho'] },
  {
    name: 'organization',
    title: 'Đảng bộ xã, phường',
    shape: 'PLACE',
    required: true,
    width: 40,
    aliases: ['xa phuong', 'thuoc xa', 'dang bo xa'],
    guide: 'Đảng bộ xã, phường của địa bàn.',
  },
  {
    name: 'branch',
    title: 'Chi bộ phụ trách',
    shape: 'PLACE',
    width: 40,
    aliases: ['chi bo', 'chi bo thon'],
    guide: 'Để trống nếu chưa có chi bộ.',
  },
  { name: 'validFrom', title: 'Từ ngày', shape: 'DAY', required: true, width: 14, aliases: ['ngay thanh lap'] },
];

interface Recorded {
  id: string;
  version: number;
  name: string;
  kind: string;
  code: string | null;
  organizationId: string;
  branchId: string | null;
}

const RECORDED = (reaches: string): string => `
select l.id, l.version, v.name, v.kind, v.code, v.organization_id as "organizationId", v.branch_id as "branchId"
from organization.locality l join organization.locality_version v on v.locality_id = l.id and v.valid_to = 'infinity'
where (l.id = any ($1::uuid[]) or v.organization_id = any ($2::uuid[])) and ${reaches}`;
const INSERT = `
with r as materialized (
  select r.*, o.demo from jsonb_to_recordset($1) r (id uuid, name text, kind text, code text, "organizationId" uuid, "branchId" uuid, "validFrom" date)
  join organization.party_organization o on o.id = r."organizationId"
), l as (insert into organization.locality (id, demo) select id, demo from r)
insert into organization.locality_version (locality_id, name, code, kind, organization_id, branch_id, valid_from)
select id, name, code, kind, "organizationId", "branchId", "validFrom" from r`;
const UPDATE = `
with r as materialized (select * from jsonb_to_recordset($1) r (id uuid, version int, code text, "branchId" uuid)),
held as (update organization.locality l set version = l.version + 1 from r where l.id = r.id and l.version = r.version returning l.id)
update organization.locality_version v set code = coalesce(r.code, v.code), branch_id = coalesce(r."branchId", v.branch_id)
from r join held h on h.id = r.id where v.locality_id = r.id and v.valid_to = 'infinity' returning v.id`;

/** Localities: new ones in a commune; code and branch of recorded ones are put right. */
export const localityTable: ImportTable = {
  kind: ImportKind.LOCALITIES,
  sheet: 'Thôn, tổ dân phố',
  fields: LOCALITY_FIELDS,
  placeLevels: null,
  async judge(judging: Judging, rows: readonly ParsedRow[]): Promise<JudgedRow[]> {
    const judges = rows.map((row) => rowJudge(judging, row));
    for (const judge of judges) for (const field of ['organization', 'branch']) judge.place(field);
    const given = (field: string): string[] => judges.flatMap(({ row }) => row.parsed[field] ?? []);
    const recorded = await judging.query<Recorded>(RECORDED(judging.scoped.reaches('v.organization_id', 3)), [
      given('id'),
      given('organizationId'),
      judging.scoped.holders,
    ]);
    return judges.map((judge) => judgeLocality(judge, judging, recorded));
  },
  async write({ query }, rows) {
    const added = rows.filter(({ state }) => state === 'NEW').map((row) => ({ row, id: uuid() }));
    const changed = rows.filter(({ state }) => state === 'CHANGED');
    await query(INSERT, [JSON.stringify(added.map(({ row, id }) => ({ ...row.parsed, id })))]);
    const corrected = changed.map(({ subjectId, versions, changes, parsed }) => {
      const has = (name: string): boolean => changes.some(({ field }) => field === name);
      return {
        id: subjectId,
        version: versions[0],
        code: has('code') ? parsed['code'] : null,
        branchId: has('branch') ? parsed['branchId'] : null,
      };
    });
    const done = await query(UPDATE, [JSON.stringify(corrected)]);
    if (done.length < changed.length)
      throw new DomainError('CONFLICT', 'a locality was changed since the table was compared with the records');
    return new Map([
      ...added.map(({ row, id }) => [row.number, id] as const),
      ...changed.map(({ number, subjectId }) => [number, subjectId ?? ''] as const),
    ]);
  },
};

function judgeLocality(judge: RowJudge, { places }: Judging, recorded: readonly Recorded[]): JudgedRow {
  const { row, fault } = judge;
  const { id, name, kind, code, organizationId, branchId, validFrom } = row.parsed;
  const alike = (one: Recorded): boolean =>
    one.organizationId === organizationId && name !== undefined && spelling(one.name) === spelling(name);
  const subject = id === undefined ? recorded.find(alike) : recorded.find((one) => one.id === id);
  if (id !== undefined && !subject) fault('NOT_FOUND', 'id');
  if (subject) {
    if (name !== undefined && spelling(name) !== spelling(subject.name)) fault('NOT_BY_TABLE', 'name');
    if (kind !== undefined && kind !== subject.kind) fault('NOT_BY_TABLE', 'kind');
    if (organizationId !== undefined && organizationId !== subject.organizationId) fault('NOT_BY_TABLE', 'organization');
    const changes: Change[] = [];
    if (code !== undefined && code !== subject.code) changes.push({ field: 'code', from: subject.code, to: code });
    if (branchId !== undefined && branchId !== subject.branchId) {
      const before = places.get(subject.branchId ?? '');
      changes.push({ field: 'branch', from: before ? places.label(before) : null, to: row.parsed['branch'] ?? '' });
    }
    return judge.done({ changes, subjectId: subject.id, versions: [subject.version], key: `id ${subject.id}` });
  }
  judge.require(['name', 'kind', 'organization', 'validFrom']);
  const commune = places.get(organizationId ?? '');
  if (commune && validFrom !== undefined && validFrom < commune.validFrom) fault('PLACE_NOT_YET', 'validFrom', commune.validFrom);
  if (validFrom !== undefined && validFrom > today()) fault('IN_THE_FUTURE', 'validFrom');
  const key = organizationId === undefined || name === undefined ? null : `new ${organizationId} ${spelling(name)}`;
  return judge.done({ changes: [], subjectId: null, versions: [], key });
}
