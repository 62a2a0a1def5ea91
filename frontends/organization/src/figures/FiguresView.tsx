import { BarList, defineMessages, Empty, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { FiguresFragment } from '../generated/graphql';

const catalog = defineMessages(
  {
    organizations: 'Tổ chức đảng',
    members: 'Đảng viên',
    total: 'Tổng số đảng viên',
    full: 'Chính thức',
    probationary: 'Dự bị',
    teams: 'Tổ đảng',
    closed: 'Đảng viên trong lực lượng vũ trang (số tổng hợp)',
    byType: 'Theo loại hình',
    bySector: 'Theo khối',
    byKind: 'Chi bộ theo loại',
    unit: 'Số tổ chức',
    none: 'Không có tổ chức nào trực thuộc vào ngày đang xem',
    note: 'Tổ đảng là một phần của chi bộ, không tính vào số tổ chức đảng.',
  },
  {
    organizations: 'Party organizations',
    members: 'Members',
    total: 'All members',
    full: 'Full',
    probationary: 'Probationary',
    teams: 'Party teams',
    closed: 'Members in the armed forces (totals)',
    byType: 'By type',
    bySector: 'By sector',
    byKind: 'Branches by kind',
    unit: 'Organizations',
    none: 'Nothing is below it on the day shown',
    note: 'A Party team is part of a branch and not counted among Party organizations.',
  },
);

/** Figures of a subtree on a day: large numbers first, then bars that are tables at a press. */
export function FiguresView({ figures }: { figures: FiguresFragment }): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const { members, closed, teams, byType, bySector, byBranchKind } = figures;
  if (byType.length === 0 && !members?.total) return <Empty title={messages.none} />;
  const tiles = [
    ...(members
      ? [
          { label: messages.total, value: members.total },
          { label: messages.full, value: members.full },
          { label: messages.probationary, value: members.probationary },
        ]
      : []),
    { label: messages.teams, value: teams },
    ...(closed ? [{ label: messages.closed, value: closed.members }] : []),
  ];
  const charts = [
    { title: messages.byType, counts: byType },
    { title: messages.bySector, counts: bySector },
    { title: messages.byKind, counts: byBranchKind },
  ].filter(({ counts }) => counts.length > 0);
  return (
    <div className="og-stack">
      <Section title={messages.members}>
        <dl className="og-tiles">
          {tiles.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{format.number(value)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={messages.organizations}>
        <div className="og-charts">
          {charts.map(({ title, counts }) => (
            <BarList
              key={title}
              title={title}
              unit={messages.unit}
              bars={counts.map(({ code, name, count }) => ({ id: code, label: name, value: count }))}
            />
          ))}
        </div>
        <p className="og-muted">{messages.note}</p>
      </Section>
    </div>
  );
}
