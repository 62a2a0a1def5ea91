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
import { TrainingClassPageDocument } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { CancelClass } from './CancelClass';
import { EnrolDialog } from './EnrolDialog';
import { ParticipantTable } from './ParticipantTable';
import { SessionList } from './SessionList';
import { trainingMessages } from './trainingMessages';
import { trainingKinds } from './trainingTerms';

const route = getRouteApi('/training/$classId');

/** One class: its sessions with their attendance, its list with outcomes. */
export function TrainingClassPage(): ReactNode {
  const messages = useMessages(trainingMessages);
  const kinds = useMessages(trainingKinds);
  const format = useFormat();
  const { classId } = route.useParams();
  const [open, setOpen] = useState(false);
  const paged = usePagedQuery({
    query: TrainingClassPageDocument,
    variables: { id: classId },
    connection: (data) => data.trainingClass?.participants,
  });
  const { query, rows, paging, retry } = paged;
  const found = query.data?.trainingClass;
  return (
    <Page>
      {found ? (
        <PageHeader
          title={found.name}
          badges={
            <>
              <Badge kind="accent">{kinds[found.kind]}</Badge>
              {found.cancelledOn ? <Badge kind="warning">{messages.cancelled(format.day(found.cancelledOn))}</Badge> : null}
              {found.demo ? <Badge kind="warning">{messages.demo}</Badge> : null}
            </>
          }
          actions={<PrintButton />}
        />
      ) : null}
      <QueryView
        query={query}
        onRetry={retry}
        isEmpty={(data) => !data.trainingClass}
        empty={
          <Empty title={messages.missing} actions={<TextLink to="/training">{messages.back}</TextLink>}>
            {messages.missingText}
          </Empty>
        }
      >
        {({ trainingClass }) =>
          trainingClass ? (
            <div className="og-stack">
              <Section
                title={messages.facts}
                actions={
                  trainingClass.viewerCanManage && !trainingClass.cancelledOn && trainingClass.attendances === 0 ? (
                    <CancelClass trainingClass={trainingClass} onDone={retry} />
                  ) : null
                }
              >
                <Facts
                  facts={[
                    {
                      label: messages.organizer,
                      value: <OrganizationLink organization={trainingClass.organization ?? null} day={trainingClass.startsOn} />,
                    },
                    { label: messages.days, value: messages.fromTo(format.day(trainingClass.startsOn), format.day(trainingClass.endsOn)) },
                    { label: messages.planned, value: format.number(trainingClass.planned) },
                    { label: messages.enrolled, value: format.number(trainingClass.enrolled) },
                    { label: messages.attendances, value: format.number(trainingClass.attendances) },
                    { label: messages.attended, value: format.number(trainingClass.attended) },
                  ]}
                />
              </Section>
              <Section title={messages.sessionsTitle}>
                <SessionList trainingClass={trainingClass} participants={rows} complete={!paging.hasMore} onDone={retry} />
              </Section>
              <Section
                title={messages.listTitle}
                actions={
                  trainingClass.viewerCanManage && !trainingClass.cancelledOn ? (
                    <Button onClick={() => setOpen(true)}>{messages.enrol}</Button>
                  ) : null
                }
              >
                <ParticipantTable trainingClass={trainingClass} rows={rows} paging={paging} onDone={retry} />
              </Section>
            </div>
          ) : null
        }
      </QueryView>
      {open ? <EnrolDialog classId={classId} onDone={retry} onClose={() => setOpen(false)} /> : null}
    </Page>
  );
}
