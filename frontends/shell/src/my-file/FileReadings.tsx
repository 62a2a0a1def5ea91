import { DataTable, Empty, Loading, Notice, Section, useFormat, useMessages, usePagedQuery, type DataColumn } from '@capuy/web';
import type { ReactNode } from 'react';
import { mergeByTime } from '../administration/audit/mergeByTime';
import { MeetingsFileReadingsDocument, OrganizationFileReadingsDocument, type FileReadingLineFragment } from '../generated/graphql';
import { useRoleName } from '../terms/useRoleName';
import { fileReadingFields } from './fileReadingFields';
import { fileReadingMessages } from './fileReadingMessages';

const NONE = {};

/** Who has looked at the viewer's file, from every service, latest first. */
export function FileReadings(): ReactNode {
  const messages = useMessages(fileReadingMessages);
  const columns = useColumns();
  const organization = usePagedQuery({
    query: OrganizationFileReadingsDocument,
    variables: NONE,
    connection: (data) => data.organizationFileReadings,
  });
  const meetings = usePagedQuery({ query: MeetingsFileReadingsDocument, variables: NONE, connection: (data) => data.meetingsFileReadings });
  const parts = [organization, meetings];
  const answered = parts.filter(({ query }) => query.data);
  const rows = mergeByTime(answered.map((paged) => ({ rows: paged.rows, hasMore: paged.paging.hasMore })));
  const paging = {
    hasMore: answered.some((paged) => paged.paging.hasMore),
    loading: answered.some((paged) => paged.paging.loading),
    onMore: () => {
      for (const paged of answered) if (paged.paging.hasMore) paged.paging.onMore();
    },
  };
  return (
    <Section title={messages.title}>
      <p>{messages.summary}</p>
      {parts.some(({ query }) => query.error) ? (
        <Notice kind="warning" title={messages.missing} live>
          {messages.missingText}
        </Notice>
      ) : null}
      {rows.length === 0 && parts.some(({ query }) => query.fetching) ? (
        <Loading />
      ) : (
        <DataTable
          caption={messages.title}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          paging={paging}
          csvName="ai-da-xem-ho-so"
          empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
        />
      )}
    </Section>
  );
}

function useColumns(): DataColumn<FileReadingLineFragment>[] {
  const messages = useMessages(fileReadingMessages);
  const names = useMessages(fileReadingFields) as Readonly<Record<string, string>>;
  const roleName = useRoleName();
  const format = useFormat();
  const column = (id: string, header: string, text: (row: FileReadingLineFragment) => string): DataColumn<FileReadingLineFragment> => ({
    id,
    header,
    cell: text,
    value: text,
  });
  return [
    column('at', messages.at, ({ at }) => format.instant(at)),
    column('who', messages.who, ({ accountName }) => accountName ?? messages.unknown),
    column('function', messages.function, ({ roles }) =>
      roles.map(({ role, organizationName }) => [roleName(role), organizationName].filter(Boolean).join(', ')).join('; '),
    ),
    column('fields', messages.fields, ({ fields }) => fields.map((field) => names[field] ?? field).join(', ')),
    column('reason', messages.reason, ({ reason }) => reason ?? messages.noReason),
  ];
}
