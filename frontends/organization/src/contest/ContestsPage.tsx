import {
  DataTable,
  Empty,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { ContestListDocument, type ContestLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { LearningTabs } from '../training/LearningTabs';
import { contestMessages } from './contestMessages';
import { CreateContest } from './CreateContest';

/** Contests of the committee one acts for and all below it. */
export function ContestsPage(): ReactNode {
  const messages = useMessages(contestMessages);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const underId = actingFor?.organizationId ?? '';
  const { query, rows, paging, retry } = usePagedQuery({
    query: ContestListDocument,
    variables: { underId },
    connection: (data) => data.contests,
    pause: underId === '',
  });
  const columns = useMemo(() => columnsOf(messages, format), [messages, format]);
  const organization = query.data?.partyOrganization;
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <PrintButton />
            {organization?.viewerCanManageTraining ? <CreateContest organization={organization} onDone={retry} /> : null}
          </>
        }
      />
      <LearningTabs />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <Section title={messages.list}>
          <QueryView query={query} onRetry={retry}>
            {() => (
              <DataTable
                caption={messages.list}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
                paging={paging}
                csvName="hoi-thi"
                empty={<Empty title={messages.none} />}
              />
            )}
          </QueryView>
        </Section>
      )}
    </Page>
  );
}

function columnsOf(messages: (typeof contestMessages)['vi'], format: Format): DataColumn<ContestLineFragment>[] {
  const days = ({ startsOn, endsOn }: ContestLineFragment): string => messages.fromTo(format.day(startsOn), format.day(endsOn));
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ id, name }) => (
        <TextLink to="/contests/$contestId" params={{ contestId: id }} search={({ asOf }) => ({ asOf })}>
          {name}
        </TextLink>
      ),
      value: ({ name }) => name,
    },
    {
      id: 'organizer',
      header: messages.organizer,
      cell: ({ organization, startsOn }) => <OrganizationLink organization={organization ?? null} day={startsOn} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'days', header: messages.days, cell: days, value: days },
    {
      id: 'entrants',
      header: messages.entrants,
      align: 'end',
      cell: ({ entrantCount }) => format.number(entrantCount),
      value: ({ entrantCount }) => entrantCount,
    },
    {
      id: 'committees',
      header: messages.committees,
      align: 'end',
      cell: ({ committeeCount }) => format.number(committeeCount),
      value: ({ committeeCount }) => committeeCount,
    },
  ];
}
