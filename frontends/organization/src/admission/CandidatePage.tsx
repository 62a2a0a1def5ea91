import {
  Badge,
  Breadcrumbs,
  defineMessages,
  Empty,
  getRouteApi,
  Notice,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useFormat,
  useMessages,
  useQuery,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import { CandidateDocument, type CandidateQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { useTerms } from '../terms/useTerms';
import { candidateStages, closeReasons } from './admissionTerms';
import { CandidateSteps } from './CandidateSteps';
import { OPEN_STAGES } from './candidateSearch';
import { CloseCandidate } from './CloseCandidate';
import { MoveCandidate } from './MoveCandidate';
import { stepMessages } from './stepMessages';

const route = getRouteApi('/candidates/$candidateId');

const catalog = defineMessages(
  {
    missing: 'Không tìm thấy',
    missingText: 'Người này không có trong nguồn kết nạp, hoặc nằm ngoài phạm vi đồng chí được xem.',
    back: 'Về danh sách nguồn kết nạp',
    summary: 'Từ khi đưa vào nguồn đến khi được công nhận đảng viên chính thức.',
    readmission: 'Kết nạp lại',
    demo: 'Dữ liệu minh họa',
  },
  {
    missing: 'Not found',
    missingText: 'They are no candidate, or outside what you may see.',
    back: 'Back to the candidates',
    summary: 'From registration to recognition as a full member.',
    readmission: 'Readmission',
    demo: 'Demonstration',
  },
);

export type Candidate = NonNullable<CandidateQuery['admissionCandidate']>;

/** One candidate: what is done, by whom, what comes next and by when. */
export function CandidatePage(): ReactNode {
  const messages = useMessages(catalog);
  const { steps, closed } = useMessages(stepMessages);
  const stage = useTerms(candidateStages);
  const reason = useTerms(closeReasons);
  const format = useFormat();
  const { candidateId } = route.useParams();
  const [query, retry] = useQuery({ query: CandidateDocument, variables: { id: candidateId } });
  const reload = (): void => retry({ requestPolicy: 'network-only' });
  const candidate = query.data?.admissionCandidate;
  const acts = { candidate: candidate!, onDone: reload };
  const goesOn = candidate?.viewerCanManage && OPEN_STAGES.includes(candidate.stage);
  return (
    <Page>
      {candidate ? (
        <PageHeader
          title={candidate.fullName}
          summary={messages.summary}
          trail={
            candidate.branch ? (
              <Breadcrumbs
                items={[{ id: candidate.branch.id, content: <OrganizationLink organization={candidate.branch} day={null} /> }]}
              />
            ) : null
          }
          badges={
            <>
              <Badge kind={candidate.stage === 'CLOSED' ? 'neutral' : 'accent'}>{stage(candidate.stage)}</Badge>
              {candidate.readmission ? <Badge>{messages.readmission}</Badge> : null}
              {candidate.person?.demo ? <Badge kind="warning">{messages.demo}</Badge> : null}
            </>
          }
          actions={<PrintButton />}
        />
      ) : null}
      <QueryView
        query={query}
        onRetry={reload}
        isEmpty={(data) => data.admissionCandidate === null}
        empty={
          <Empty title={messages.missing} actions={<TextLink to="/candidates">{messages.back}</TextLink>}>
            {messages.missingText}
          </Empty>
        }
      >
        {() =>
          candidate ? (
            <div className="og-stack">
              {candidate.closedOn ? (
                <Notice kind="info">
                  {closed(reason(candidate.closeReason), format.day(candidate.closedOn))}{' '}
                  {candidate.closeDecision ? <DecisionLine decision={candidate.closeDecision} /> : null}
                </Notice>
              ) : null}
              <Section
                title={steps}
                actions={
                  goesOn ? (
                    <>
                      <MoveCandidate {...acts} />
                      <CloseCandidate {...acts} decided={candidate.stage === 'DECIDED'} />
                    </>
                  ) : null
                }
              >
                <CandidateSteps candidate={candidate} onDone={reload} />
              </Section>
            </div>
          ) : null
        }
      </QueryView>
    </Page>
  );
}
