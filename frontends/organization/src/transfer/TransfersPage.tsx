import {
  Badge,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  Section,
  Select,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { TransferListDocument, type TransferLineFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { membershipKinds } from '../terms/memberTerms';
import { TransferActs } from './TransferActs';
import { transferMessages, transferStatuses } from './transferMessages';
import { TRANSFER_CHOICES, transferFilter, transferSearch } from './transferSearch';

const route = getRouteApi('/transfers');

/** Letters that come to the committee one acts for, or go from it, and what is to be done about them. */
export function TransfersPage(): ReactNode {
  const messages = useMessages(transferMessages);
  const statuses = useMessages(transferStatuses);
  const kinds = useMessages(membershipKinds);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void =>
    void navigate({ replace: true, search: (before) => ({ ...before, ...transferSearch({ ...search, ...part }) }) });
  const underId = actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: TransferListDocument,
    variables: { filter: { underId, ...transferFilter(search) } },
    connection: (data) => data.membershipTransfers,
    pause: underId === '',
  });
  const { retry } = paged;
  const columns = useMemo(
    () => columnsOf({ messages, statuses, kinds, format, onDone: retry }),
    [messages, statuses, kinds, format, retry],
  );
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <>
          <Filters label={messages.list}>
            <Select
              label={messages.direction}
              value={search.direction ?? 'INCOMING'}
              onChange={(direction) => change({ direction })}
              options={[
                { value: 'INCOMING', label: messages.incoming },
                { value: 'OUTGOING', label: messages.outgoing },
              ]}
            />
            <Select
              label={messages.status}
              value={search.status ?? ''}
              placeholder={messages.any}
              onChange={(status) => change({ status })}
              options={TRANSFER_CHOICES.map((value) => ({ value, label: statuses[value] }))}
            />
          </Filters>
          <Section title={messages.list}>
            <PagedTable
              paged={paged}
              caption={messages.list}
              columns={columns}
              csvName="chuyen-sinh-hoat"
              empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

interface Words {
  messages: (typeof transferMessages)['vi'];
  statuses: (typeof transferStatuses)['vi'];
  kinds: (typeof membershipKinds)['vi'];
  format: Format;
  onDone: () => void;
}

function columnsOf({ messages, statuses, kinds, format, onDone }: Words): DataColumn<TransferLineFragment>[] {
  const letter = ({ letterNumber, sentOn }: TransferLineFragment): string => messages.letterOf(letterNumber, format.day(sentOn));
  const kind = (row: TransferLineFragment): string => {
    if (!row.stayUntil) return kinds[row.kind];
    const study = row.forStudy ? ` (${messages.study})` : '';
    const extended = row.extendedOn ? `, ${messages.extended(format.day(row.extendedOn))}` : '';
    const warning = row.stayWarning ? `. ${row.stayWarning === 'TOO_SHORT' ? messages.tooShort : messages.tooLong}` : '';
    return `${kinds[row.kind]}${study}. ${messages.stayUntil(format.day(row.stayUntil))}${extended}${warning}`;
  };
  const status = (row: TransferLineFragment): string =>
    [
      statuses[row.status],
      format.day(row.returnedOn ?? row.settledOn),
      row.status === 'SENT' && row.presentBy ? `(${messages.presentBy(format.day(row.presentBy))})` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ member, memberName }) => (member ? <MemberLink member={{ id: member.id, fullName: memberName }} /> : memberName),
      value: (row) => row.memberName,
    },
    { id: 'kind', header: messages.kind, cell: kind, value: kind },
    {
      id: 'from',
      header: messages.from,
      cell: ({ from }) => (from ? <OrganizationLink organization={from} /> : '–'),
      value: ({ from }) => from?.printedName ?? '',
    },
    {
      id: 'to',
      header: messages.to,
      cell: ({ branch, to }) => ((branch ?? to) ? <OrganizationLink organization={(branch ?? to)!} /> : '–'),
      value: ({ branch, to }) => (branch ?? to)?.printedName ?? '',
    },
    { id: 'letter', header: messages.letter, cell: letter, value: letter },
    {
      id: 'status',
      header: messages.status,
      cell: (row) =>
        row.late ? (
          <>
            {status(row)} <Badge kind="warning">{messages.late}</Badge>
          </>
        ) : (
          status(row)
        ),
      value: (row) => (row.late ? `${status(row)} ${messages.late}` : status(row)),
    },
    { id: 'acts', header: messages.acts, cell: (row) => <TransferActs transfer={row} onDone={onDone} /> },
  ];
}
