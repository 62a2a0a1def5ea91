import type { AnySheet, Column } from '@capuy/spreadsheet';
import type { MemberChanges } from '../movement/member-movement.js';
import type { OrganizationChanges } from '../movement/organization-movement.js';
import { memberWord, organizationWord } from './count-words.js';
import type { MemberBand, MemberCount, MemberCountTable } from './member-counts.js';

export interface CountsBook {
  /** The organization's printed name. */
  name: string;
  tables: readonly MemberCountTable[];
  /** Null where only one day is told of. */
  changes: { members: MemberChanges | null; organizations: OrganizationChanges } | null;
}

interface Line {
  group: string;
  item: string;
  /** One for each day; null where the day has no such cell. */
  counts: (number | null)[];
}

const vietnamese = (day: string): string => day.split('-').toReversed().join('/');
const bandWord = ({ from, to }: MemberBand): string => (to === null ? `Từ ${from}` : from === 0 ? `Đến ${to}` : `${from}–${to}`);

/** The figures of a page as sheets: by what members are, who came and left, organizations. */
export function countsSheets({ name, tables, changes }: CountsBook): AnySheet[] {
  const days = tables.map(({ day }) => vietnamese(day));
  const lead = [name, days.length > 1 ? `So sánh ngày ${days.join(' với ngày ')}` : `Ngày ${days[0] ?? ''}`];
  const structure = { name: 'Cơ cấu đảng viên', lead, columns: countColumns(days), rows: linesOf(tables) };
  if (!changes) return [structure];
  const columns: Column<[string, number]>[] = [
    { header: 'Nội dung', value: ([item]) => item, width: 44 },
    { header: 'Số lượng', value: ([, count]) => count, kind: 'integer' },
  ];
  return [
    structure,
    { name: 'Tăng, giảm đảng viên', lead, columns, rows: flowLines(tables, changes.members) },
    { name: 'Tổ chức đảng', lead, columns, rows: organizationLines(changes.organizations) },
  ];
}

export function countColumns(days: readonly string[]): Column<Line>[] {
  const change: Column<Line> = {
    header: 'Tăng, giảm',
    value: ({ counts }) => (counts[1] ?? 0) - (counts[0] ?? 0),
    kind: 'integer',
  };
  return [
    { header: 'Nhóm', value: ({ group }) => group, width: 24 },
    { header: 'Mục', value: ({ item }) => item, width: 32 },
    ...days.map((day, at): Column<Line> => ({ header: day, value: ({ counts }) => counts[at], kind: 'integer' })),
    ...(days.length === 2 ? [change] : []),
  ];
}

export function linesOf(tables: readonly MemberCountTable[]): Line[] {
  const total = { group: 'Tổng số', item: 'Đảng viên', counts: tables.map((table) => table.total) };
  const by = (group: string, of: (table: MemberCountTable) => readonly MemberCount[]): Line[] =>
    merge(
      group,
      tables.map((table) => of(table).map(({ code, count }) => [memberWord(code), count])),
    );
  const bands = (group: string, of: (table: MemberCountTable) => readonly MemberBand[]): Line[] =>
    merge(
      group,
      tables.map((table) => of(table).map((band) => [bandWord(band), band.count])),
    );
  const ethnicities = tables.every(({ byEthnicity }) => byEthnicity?.whole) ? tables : tables.slice(-1);
  const ethnicity = merge(
    ethnicities[0]?.byEthnicity?.whole === false ? `Dân tộc (ngày ${vietnamese(ethnicities[0].byEthnicity.day)})` : 'Dân tộc',
    ethnicities.map(({ byEthnicity }) => [
      ...(byEthnicity?.cells ?? []).map(({ code, count }): [string, number] => [memberWord(code), count]),
      ...(byEthnicity?.other ? [['Các dân tộc còn lại', byEthnicity.other] as [string, number]] : []),
    ]),
  );
  return [
    total,
    ...by('Tình trạng', (table) => table.byStatus),
    ...by('Giới tính', (table) => table.byGender),
    ...bands('Tuổi đời', (table) => table.byAge),
    ...bands('Tuổi đảng', (table) => table.byPartyAge),
    ...by('Trình độ học vấn', (table) => table.byEducation),
    ...ethnicity,
    ...by('Loại hình tổ chức cơ sở', (table) => table.byBaseType),
    ...by('Khối', (table) => table.bySector),
    ...by('Loại chi bộ', (table) => table.byBranchKind),
  ];
}

/** The items of all days in the order of the last, each with its count on each day. */
function merge(group: string, days: readonly (readonly [string, number])[][]): Line[] {
  const items = new Set(days.toReversed().flatMap((day) => day.map(([item]) => item)));
  return [...items].map((item) => ({ group, item, counts: days.map((day) => day.find(([each]) => each === item)?.[1] ?? 0) }));
}

function flowLines(tables: readonly MemberCountTable[], changes: MemberChanges | null): [string, number][] {
  const [before, after] = tables;
  if (!before || !after || !changes) return [];
  const of = (list: MemberChanges['came']): [string, number][] => list.map(({ kind, count }) => [memberWord(kind), count]);
  const sum = (list: MemberChanges['came']): number => list.reduce((n, { count }) => n + count, 0);
  return [
    [`Có ngày ${vietnamese(before.day)}`, before.total],
    ['Tăng', sum(changes.came)],
    ...of(changes.came),
    ['Giảm', sum(changes.left)],
    ...of(changes.left),
    [`Có ngày ${vietnamese(after.day)}`, after.total],
  ];
}

function organizationLines({ standing, movements }: OrganizationChanges): [string, number][] {
  return standing.flatMap(({ class: of, before, after }) => [
    [`${organizationWord(of)}: đầu kỳ`, before] as [string, number],
    ...movements
      .filter((each) => each.class === of)
      .map(({ kind, count }): [string, number] => [`${organizationWord(of)}: ${organizationWord(kind)}`, count]),
    [`${organizationWord(of)}: cuối kỳ`, after] as [string, number],
  ]);
}
