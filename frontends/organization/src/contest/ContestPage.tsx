import {
  Badge,
  Button,
  Empty,
  Facts,
  getRouteApi,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useFormat,
  useMessages,
  usePagedQuery,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { ContestPageDocument } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { CommitteeTable } from './CommitteeTable';
import { contestMessages } from './contestMessages';
import { EnterContest } from './EnterContest';
import { EntrantTable } from './EntrantTable';

const route = getRouteApi('/contests/$contestId');

/** One contest: how many each committee sent, and who. */
export function ContestPage(): ReactNode {
  const messages = useMessages(contestMessages);
  const format = useFormat();
  const { contestId } = route.useParams();
  const { committee } = route.useSearch();
  const navigate = route.useNavigate();
  const [open, setOpen] = useState(false);
  const { query, rows, paging, retry } = usePagedQuery({
    query: ContestPageDocument,
    variables: { id: contestId, organizationId: committee ?? null },
    connection: (data) => data.contest?.entrants,
  });
  const contest = query.data?.contest;
  const may = contest?.viewerCanManage ?? false;
  const chosen = contest?.committees.find(({ organization }) => organization?.id === committee)?.organization;
  return (
    <Page>
      {contest ? (
        <PageHeader
          title={contest.name}
          badges={contest.demo ? <Badge kind="warning">{messages.demo}</Badge> : null}
          actions={<PrintButton />}
        />
      ) : null}
      <QueryView
        query={query}
        onRetry={retry}
        isEmpty={(data) => !data.contest}
        empty={
          <Empty title={messages.missing} actions={<TextLink to="/contests">{messages.back}</TextLink>}>
            {messages.missingText}
          </Empty>
        }
      >
        {(data) =>
          data.contest ? (
            <div className="og-stack">
              <Section title={messages.facts}>
                <Facts
                  facts={[
                    {
                      label: messages.organizer,
                      value: <OrganizationLink organization={data.contest.organization ?? null} day={data.contest.startsOn} />,
                    },
                    { label: messages.days, value: messages.fromTo(format.day(data.contest.startsOn), format.day(data.contest.endsOn)) },
                    { label: messages.entrants, value: format.number(data.contest.entrantCount) },
                    { label: messages.committees, value: format.number(data.contest.committeeCount) },
                  ]}
                />
              </Section>
              <Section title={messages.byCommittee}>
                <CommitteeTable contestId={contestId} rows={data.contest.committees} />
              </Section>
              <Section
                title={chosen ? messages.entrantsOf(chosen.printedName) : messages.entrants}
                actions={
                  <>
                    {committee ? (
                      <Button kind="quiet" onClick={() => void navigate({ search: ({ asOf }) => ({ asOf }) })}>
                        {messages.showAll}
                      </Button>
                    ) : null}
                    {may ? <Button onClick={() => setOpen(true)}>{messages.enter}</Button> : null}
                  </>
                }
              >
                <EntrantTable contestId={contestId} rows={rows} paging={paging} mayManage={data.contest.viewerCanManage} onDone={retry} />
              </Section>
              {open ? <EnterContest contest={data.contest} onDone={retry} onClose={() => setOpen(false)} /> : null}
            </div>
          ) : null
        }
      </QueryView>
    </Page>
  );
}
