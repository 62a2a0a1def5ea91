import {
  ButtonLink,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  Section,
  Select,
  TextLink,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  useToday,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { MemberDeadlinesDocument, type MemberDeadlinesQuery } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { optionsOf } from '../member-list/optionsOf';
import { useTerms, type Term } from '../terms/useTerms';
import { DaysLeft } from './DaysLeft';
import { daysLeftText } from './daysLeftText';
import { deadlineSearch, dueBefore } from './deadlineSearch';
import { deadlineKinds, deadlineMessages } from './deadlineTerms';

type Row = MemberDeadlinesQuery['memberDeadlines']['nodes'][number];

const route = getRouteApi('/deadlines');

/** What is due or late below the committee one acts for, earliest first. */
export function DeadlinesPage(): ReactNode {
  const messages = useMessages(deadlineMessages);
  const kinds = useMessages(deadlineKinds);
  const kind = useTerms(deadlineKinds);
  const format = useFormat();
  const today = useToday();
  const { actingFor } = useActingFor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void =>
    void navigate({ replace: true, search: (before) => ({ asOf: before.asOf, ...deadlineSearch({ ...search, ...part }) }) });
  const underId = actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: MemberDeadlinesDocument,
    variables: { underId, kinds: search.what ? [search.what] : null, dueBefore: dueBefore(search, today) },
    connection: (data) => data.memberDeadlines,
    pause: underId === '',
  });
  const columns = useMemo(() => columnsOf(messages, kind, format), [messages, kind, format]);
  return (
    <Page wide>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <ButtonLink to="/holidays">{messages.holidays}</ButtonLink>
            <PrintButton />
          </>
        }
      />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <>
          <Filters label={messages.filters}>
            <Select
              label={messages.kind}
              value={search.what ?? ''}
              placeholder={messages.anyKind}
              onChange={(value) => change({ what: value })}
              options={optionsOf(kinds)}
            />
            <Select
              label={messages.when}
              value={search.when ?? ''}
              placeholder={messages.whenAll}
              onChange={(value) => change({ when: value })}
              options={[
                { value: 'late', label: messages.whenLate },
                { value: 'month', label: messages.whenMonth },
              ]}
            />
          </Filters>
          <Section title={messages.list}>
            <PagedTable
              paged={paged}
              caption={messages.list}
              columns={columns}
              csvName="viec-den-han"
              empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

function columnsOf(messages: (typeof deadlineMessages)['vi'], kind: Term, format: Format): DataColumn<Row>[] {
  return [
    {
      id: 'name',
      header: messages.name,
      leading: true,
      sortable: false,
      cell: ({ fullName, member, candidateId }) =>
        member ? (
          <MemberLink member={{ id: member.id, fullName }} />
        ) : candidateId ? (
          <TextLink to="/candidates/$candidateId" params={{ candidateId }}>
            {fullName}
          </TextLink>
        ) : (
          fullName
        ),
      value: ({ fullName }) => fullName,
    },
    { id: 'kind', header: messages.kind, sortable: false, cell: (row) => kind(row.kind), value: (row) => kind(row.kind) },
    {
      id: 'branch',
      header: messages.branch,
      sortable: false,
      cell: ({ organization }) => <OrganizationLink organization={organization} day={null} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    {
      id: 'since',
      header: messages.since,
      sortable: false,
      cell: ({ since }) => format.day(since) || '–',
      value: ({ since }) => format.day(since),
    },
    {
      id: 'due',
      header: messages.due,
      sortable: false,
      cell: ({ dueOn }) => format.day(dueOn) || '–',
      value: ({ dueOn }) => format.day(dueOn),
    },
    {
      id: 'left',
      header: messages.left,
      sortable: false,
      cell: (row) => <DaysLeft clock={row} />,
      value: (row) => daysLeftText(row, messages, format),
    },
    {
      id: 'basis',
      header: messages.basis,
      sortable: false,
      cell: ({ ruleKnown, basis }) => (ruleKnown ? basis : null) ?? '–',
      value: ({ ruleKnown, basis }) => (ruleKnown ? basis : null) ?? '',
    },
  ];
}
