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
  useFormat,
  useMessages,
  usePagedQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { ReorganizationListDocument, type ReorganizationLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { deskMessages, reorganizationStatuses } from './deskMessages';
import { deskSearch } from './deskSearch';
import { StatusBadge } from './StatusBadge';

const route = getRouteApi('/reorganizations');

/** Every reorganization one may see, the newest day first. */
export function DeskPage(): ReactNode {
  const messages = useMessages(deskMessages);
  const statuses = useMessages(reorganizationStatuses);
  const format = useFormat();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const paged = usePagedQuery({
    query: ReorganizationListDocument,
    variables: { filter: status ? { statuses: [status] } : {} },
    connection: (data) => data.reorganizations,
  });
  const columns = useMemo(() => columnsOf(messages, format), [messages, format]);
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <ButtonLink kind="primary" to="/reorganizations/new">
            {messages.create}
          </ButtonLink>
        }
      />
      <Filters label={messages.status}>
        <Select
          label={messages.status}
          value={status ?? ''}
          placeholder={messages.any}
          onChange={(value) => void navigate({ replace: true, search: () => deskSearch({ status: value }) })}
          options={(['DRAFT', 'APPLIED', 'CANCELLED'] as const).map((value) => ({ value, label: statuses[value] }))}
        />
      </Filters>
      <Section title={messages.list}>
        <PagedTable
          paged={paged}
          caption={messages.list}
          columns={columns}
          empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
        />
      </Section>
    </Page>
  );
}

function columnsOf(messages: (typeof deskMessages)['vi'], format: Format): DataColumn<ReorganizationLineFragment>[] {
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ id, title }) => (
        <TextLink to="/reorganizations/$reorganizationId" params={{ reorganizationId: id }}>
          {title}
        </TextLink>
      ),
    },
    { id: 'effectiveOn', header: messages.effectiveOn, cell: (row) => format.day(row.effectiveOn) },
    { id: 'root', header: messages.root, cell: ({ root }) => (root ? <OrganizationLink organization={root} /> : '–') },
    { id: 'status', header: messages.status, cell: (row) => <StatusBadge status={row.status} /> },
  ];
}
