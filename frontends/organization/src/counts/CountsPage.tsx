import { defineMessages, Empty, Page, PageHeader, QueryView, useActingFor, useFormat, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { useStandingDay } from '../day/useStandingDay';
import { FiguresView } from '../figures/FiguresView';
import { CountsDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';

const catalog = defineMessages(
  {
    title: 'Số liệu',
    summary: (name: string, day: string) => `${name} và các tổ chức trực thuộc, ngày ${day}.`,
    nobody: 'Đồng chí chưa được giao làm việc cho cấp ủy nào',
  },
  {
    title: 'Figures',
    summary: (name: string, day: string) => `${name} and everything below it, on ${day}.`,
    nobody: 'You do not act for any committee yet',
  },
);

/** Counts below the committee one acts for, on a day. */
export function CountsPage(): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const asOf = useStandingDay();
  const underId = actingFor?.organizationId ?? '';
  const [query, retry] = useQuery({ query: CountsDocument, variables: { underId, asOf }, pause: underId === '' });
  const organization = query.data?.partyOrganization;
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={organization ? messages.summary(organization.printedName, format.day(organization.asOf)) : undefined}
        actions={<PrintButton />}
      />
      <StandingDay />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <QueryView query={query} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {(data) => <FiguresView figures={data.organizationCounts} />}
        </QueryView>
      )}
    </Page>
  );
}
