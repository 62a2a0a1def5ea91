import { DataTable, defineMessages, Empty, Notice, Section, useFormat, useMessages, usePagedQuery, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationMeetingsDocument, type OrganizationMeetingsQuery } from '../generated/graphql';
import { OrganizationFrame } from './OrganizationFrame';
import { meetingStatuses, meetingTypes } from '../terms/meetingTerms';
import { useTerms } from '../terms/useTerms';
import { useOrganizationId } from './useOrganizationId';

const catalog = defineMessages(
  {
    title: 'Các buổi sinh hoạt',
    none: 'Chưa có buổi sinh hoạt nào được ghi',
    unavailable: 'Phần Sinh hoạt tạm thời không phục vụ được. Các phần khác vẫn dùng bình thường.',
    name: 'Buổi sinh hoạt',
    type: 'Loại',
    starts: 'Bắt đầu',
    place: 'Địa điểm',
    branch: 'Của',
    status: 'Tình trạng',
  },
  {
    title: 'Meetings',
    none: 'No meeting is recorded yet',
    unavailable: 'Meetings are not available right now. Everything else works.',
    name: 'Meeting',
    type: 'Type',
    starts: 'Starts',
    place: 'Place',
    branch: 'Of',
    status: 'Status',
  },
);

type Meeting = NonNullable<NonNullable<OrganizationMeetingsQuery['partyOrganization']>['meetings']>['nodes'][number];

/** Meetings come from another service: while that one is down, the rest of the page stands. */
export function MeetingsPage(): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const type = useTerms(meetingTypes);
  const status = useTerms(meetingStatuses);
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const paged = usePagedQuery({
    query: OrganizationMeetingsDocument,
    variables: { id, asOf },
    connection: (data) => data.partyOrganization?.meetings,
  });
  const columns = useMemo<DataColumn<Meeting>[]>(
    () => [
      { id: 'name', header: messages.name, cell: (meeting) => meeting.title, value: (meeting) => meeting.title },
      {
        id: 'starts',
        header: messages.starts,
        cell: (meeting) => format.instant(meeting.startsAt),
        value: (meeting) => format.instant(meeting.startsAt),
      },
      {
        id: 'branch',
        header: messages.branch,
        cell: (meeting) => meeting.organization?.printedName ?? '–',
        value: (meeting) => meeting.organization?.printedName ?? '',
      },
      { id: 'type', header: messages.type, cell: (meeting) => type(meeting.type), value: (meeting) => type(meeting.type) },
      { id: 'place', header: messages.place, cell: (meeting) => meeting.place ?? '–', value: (meeting) => meeting.place ?? '' },
      { id: 'status', header: messages.status, cell: (meeting) => status(meeting.status), value: (meeting) => status(meeting.status) },
    ],
    [messages, format, type, status],
  );
  return (
    <OrganizationFrame query={paged.query} onRetry={paged.retry} organization={(data) => data.partyOrganization}>
      {({ meetings }) => (
        <Section title={messages.title}>
          {meetings ? (
            <DataTable
              caption={messages.title}
              columns={columns}
              rows={paged.rows}
              rowId={(meeting) => meeting.id}
              paging={paged.paging}
              empty={<Empty title={messages.none} />}
            />
          ) : (
            <Notice kind="warning">{messages.unavailable}</Notice>
          )}
        </Section>
      )}
    </OrganizationFrame>
  );
}
