import { DownloadLink, Empty, PagedTable, Section, useFormat, useMessages, usePagedQuery, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { HandOverListDocument, type HandOverLineFragment } from '../generated/graphql';
import { CancelHandOver } from './CancelHandOver';
import { NoteReceipt } from './NoteReceipt';
import { retentionMessages } from './retentionMessages';

/** Minutes drawn up, received and cancelled, latest first. */
export function HandOvers({ underId }: { underId: string }): ReactNode {
  const messages = useMessages(retentionMessages);
  const format = useFormat();
  const paged = usePagedQuery({
    query: HandOverListDocument,
    variables: { underId, status: null },
    connection: (data) => data.handOvers,
  });
  const { retry } = paged;
  const columns = useMemo(() => columnsOf(messages, format, retry), [messages, format, retry]);
  return (
    <Section title={messages.list}>
      <PagedTable paged={paged} caption={messages.list} columns={columns} empty={<Empty title={messages.noneHandedOver} />} />
    </Section>
  );
}

function columnsOf(messages: (typeof retentionMessages)['vi'], format: Format, onDone: () => void): DataColumn<HandOverLineFragment>[] {
  const state = ({ status, receiptNumber, receivedOn, receivedBy, cancelReason }: HandOverLineFragment): string =>
    [
      messages[status],
      receivedOn ? messages.receipt(receiptNumber ?? '', format.day(receivedOn), receivedBy ?? '') : '',
      cancelReason ?? '',
    ]
      .filter((part) => part !== '')
      .join(': ');
  return [
    { id: 'number', header: messages.minutesNumber, cell: ({ number }) => number, value: ({ number }) => number },
    { id: 'on', header: messages.day, cell: ({ on }) => format.day(on), value: ({ on }) => on },
    { id: 'archive', header: messages.archive, cell: ({ archive }) => archive, value: ({ archive }) => archive },
    { id: 'handedBy', header: messages.handedBy, cell: ({ handedBy }) => handedBy, value: ({ handedBy }) => handedBy },
    {
      id: 'records',
      header: messages.records,
      align: 'end',
      cell: ({ records }) => format.number(records),
      value: ({ records }) => records,
    },
    { id: 'state', header: messages.status, cell: state, value: state },
    {
      id: 'acts',
      header: messages.acts,
      cell: (row) => (
        <span className="og-inline">
          {row.status === 'CANCELLED' ? null : (
            <DownloadLink href={`/files/organization/retention/hand-overs/${row.id}/minutes`}>{messages.minutes}</DownloadLink>
          )}
          {row.viewerCanSettle ? <NoteReceipt handOver={row} onDone={onDone} /> : null}
          {row.viewerCanSettle ? <CancelHandOver handOver={row} onDone={onDone} /> : null}
        </span>
      ),
    },
  ];
}
