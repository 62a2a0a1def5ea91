import { DataTable, Empty, useFormat, useMessages, type DataColumn, type Format, type DataPaging } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { MemberLineFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { genders, memberStatuses } from '../terms/memberTerms';
import { memberListMessages } from './memberListMessages';

export interface MemberTableProps {
  rows: readonly MemberLineFragment[];
  paging?: DataPaging;
  /** Says what list it is; default that of members. */
  caption?: string;
  /** Left out where the page is about one branch. */
  withBranch?: boolean;
}

/** Members in the server's order (Vietnamese lists go by given name), as CSV and on paper too. */
export function MemberTable({ rows, paging, caption, withBranch = true }: MemberTableProps): ReactNode {
  const messages = useMessages(memberListMessages);
  const status = useMessages(memberStatuses);
  const gender = useMessages(genders);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, status, gender, format, withBranch), [messages, status, gender, format, withBranch]);
  return (
    <DataTable
      caption={caption ?? messages.list}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      {...(paging ? { paging } : {})}
      csvName="dang-vien"
      empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
    />
  );
}

function columnsOf(
  messages: (typeof memberListMessages)['vi'],
  status: (typeof memberStatuses)['vi'],
  gender: (typeof genders)['vi'],
  format: Format,
  withBranch: boolean,
): DataColumn<MemberLineFragment>[] {
  const branch: DataColumn<MemberLineFragment> = {
    id: 'branch',
    header: messages.branch,
    cell: (row) => (row.organization ? <OrganizationLink organization={row.organization} /> : '–'),
    value: (row) => row.organization?.printedName ?? '',
  };
  return [
    { id: 'name', header: messages.name, cell: (row) => <NameCell row={row} away={messages.away} />, value: (row) => row.fullName },
    { id: 'gender', header: messages.gender, cell: (row) => gender[row.gender], value: (row) => gender[row.gender] },
    { id: 'status', header: messages.status, cell: (row) => status[row.status], value: (row) => status[row.status] },
    { id: 'admitted', header: messages.admitted, cell: (row) => format.day(row.admittedOn), value: (row) => format.day(row.admittedOn) },
    {
      id: 'recognized',
      header: messages.recognized,
      cell: (row) => format.day(row.recognizedOn) || '–',
      value: (row) => format.day(row.recognizedOn),
    },
    ...(withBranch ? [branch] : []),
  ];
}

/** Who is away for a stay is marked at home: counted here, attending there. */
function NameCell({ row, away }: { row: MemberLineFragment; away: string }): ReactNode {
  return (
    <>
      <MemberLink member={row} />
      {row.awayAt ? (
        <span className="og-muted">
          {' '}
          ({away} <OrganizationLink organization={row.awayAt} />)
        </span>
      ) : null}
    </>
  );
}
