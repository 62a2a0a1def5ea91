import {
  BarList,
  Button,
  Empty,
  Filters,
  getRouteApi,
  Notice,
  Page,
  PageHeader,
  QueryView,
  Section,
  Select,
  useActingFor,
  useFormat,
  useLanguage,
  useMessages,
  usePagedQuery,
  useQuery,
  useToday,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { ResidenceFiguresDocument, ResidenceListDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { PlaceTabs } from '../locality/PlaceTabs';
import { codeTerms } from './codeTerms';
import { CommentList } from './CommentList';
import { residenceMessages } from './residenceMessages';

const route = getRouteApi('/residence/comments');

/** The yearly comments: how many are there, who lacks one, and entering them. */
export function CommentsPage(): ReactNode {
  const messages = useMessages(residenceMessages);
  const format = useFormat();
  const language = useLanguage();
  const thisYear = Number(useToday().slice(0, 4));
  const { actingFor } = useActingFor();
  const { year = thisYear } = route.useSearch();
  const navigate = route.useNavigate();
  const underId = actingFor?.organizationId ?? '';
  const [figures, again] = useQuery({ query: ResidenceFiguresDocument, variables: { underId, asOf: null, year }, pause: underId === '' });
  const paged = usePagedQuery({
    query: ResidenceListDocument,
    variables: {
      filter: { underId, direction: 'LIVING_HERE' as const, statuses: ['RECEIVED' as const], withoutCommentOf: year },
      asOf: null,
    },
    connection: (data) => data.residenceLinks,
    pause: underId === '',
  });
  const reload = (): void => {
    again({ requestPolicy: 'network-only' });
    paged.retry();
  };
  const outcomes = codeTerms(figures.data?.residenceCodes, 'OUTCOME', language);
  const mayComment = figures.data?.partyOrganization?.viewerCanCommentResidence ?? false;
  return (
    <Page>
      <PageHeader title={messages.commentsTitle} summary={messages.commentsSummary} actions={<PrintButton />} />
      <PlaceTabs />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <>
          <Filters label={messages.year}>
            <Select
              label={messages.year}
              value={String(year)}
              onChange={(value) => void navigate({ search: (before) => ({ ...before, year: Number(value) }) })}
              options={[0, 1, 2, 3, 4].map((back) => ({ value: String(thisYear - back), label: String(thisYear - back) }))}
            />
          </Filters>
          <Section title={messages.figures}>
            <QueryView query={figures} onRetry={reload} isEmpty={(data) => !data.residenceCounts} empty={<Empty title={messages.none} />}>
              {({ residenceCounts: counts }) =>
                counts ? (
                  <div className="og-stack-tight">
                    <dl className="og-tiles">
                      {(['due', 'commented', 'missing'] as const).map((name) => (
                        <div key={name}>
                          <dt>{messages[name]}</dt>
                          <dd>{format.number(counts.comments[name])}</dd>
                        </div>
                      ))}
                    </dl>
                    {counts.comments.outcomes && counts.comments.outcomes.length > 0 ? (
                      <BarList
                        title={messages.outcomes}
                        bars={counts.comments.outcomes.map(({ code, name, count }) => ({
                          id: code,
                          label: outcomes[code] ?? name,
                          value: count,
                        }))}
                      />
                    ) : null}
                    {counts.comments.outcomes || counts.comments.commented === 0 ? null : (
                      <p className="og-muted">{messages.outcomesHidden}</p>
                    )}
                  </div>
                ) : null
              }
            </QueryView>
          </Section>
          <Section title={messages.missingList}>
            <QueryView
              query={paged.query}
              onRetry={reload}
              isEmpty={() => paged.rows.length === 0}
              empty={<Empty title={messages.missingNone}>{messages.missingNoneText}</Empty>}
            >
              {() => (
                <>
                  {mayComment ? (
                    <CommentList key={year} year={year} rows={paged.rows} outcomes={outcomes} onDone={reload} />
                  ) : (
                    <>
                      <Notice kind="info">{messages.notAllowed}</Notice>
                      <ol>
                        {paged.rows.map(({ id, personName }) => (
                          <li key={id}>{personName}</li>
                        ))}
                      </ol>
                    </>
                  )}
                  {paged.paging.hasMore ? (
                    <Button kind="quiet" loading={paged.paging.loading ?? false} onClick={paged.paging.onMore}>
                      {messages.more}
                    </Button>
                  ) : null}
                </>
              )}
            </QueryView>
          </Section>
        </>
      )}
    </Page>
  );
}
