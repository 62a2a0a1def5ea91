import { Empty, Notice, Section, useActingFor, useMessages, type DataPaging } from '@capuy/web';
import type { ReactNode } from 'react';
import type { FoundOrganizationFragment, OrganizationTreeQuery } from '../generated/graphql';
import { EndedOrganizations } from './EndedOrganizations';
import { FoundTable } from './FoundTable';
import { treeMessages } from './treeMessages';
import { useTreeSearch } from './useTreeSearch';

export interface FoundOrganizationsProps {
  data: OrganizationTreeQuery;
  rows: readonly FoundOrganizationFragment[];
  paging: DataPaging;
}

/** What was found: near first, then the whole country, then what has ended by that day. */
export function FoundOrganizations({ data, rows, paging }: FoundOrganizationsProps): ReactNode {
  const messages = useMessages(treeMessages);
  const { actingFor } = useActingFor();
  const { search } = useTreeSearch();
  const near = data.near?.nodes ?? [];
  const ended = data.ended?.nodes ?? [];
  if (near.length + rows.length + ended.length === 0) return <Empty title={messages.nothing}>{messages.nothingText}</Empty>;
  return (
    <div className="og-stack">
      {near.length > 0 && actingFor ? (
        <Section title={messages.near(actingFor.printedName)}>
          <FoundTable caption={messages.near(actingFor.printedName)} rows={near} />
          {data.near?.pageInfo.hasNextPage ? <p className="og-muted">{messages.moreNear}</p> : null}
        </Section>
      ) : null}
      {rows.length > 0 ? (
        <Section title={search.q ? messages.all : messages.found}>
          <FoundTable caption={messages.all} rows={rows} paging={paging} />
        </Section>
      ) : null}
      {ended.length > 0 ? (
        <Section title={messages.ended}>
          <Notice kind="info">{messages.endedText}</Notice>
          <EndedOrganizations rows={ended} />
        </Section>
      ) : null}
    </div>
  );
}
