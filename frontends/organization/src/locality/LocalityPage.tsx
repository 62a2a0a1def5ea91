import {
  Badge,
  Breadcrumbs,
  Button,
  Empty,
  Facts,
  getRouteApi,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useActingFor,
  useFormat,
  useMessages,
  useQuery,
} from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { useStandingDay } from '../day/useStandingDay';
import { DecisionLine } from '../decision/DecisionLine';
import { LocalityDocument } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { AppointHead } from './AppointHead';
import { ChangeBranch } from './ChangeBranch';
import { localityActMessages } from './localityActMessages';
import { LocalityLineage } from './LocalityLineage';
import { localityMessages } from './localityMessages';
import { LocalityPosts } from './LocalityPosts';
import { localityKinds } from './localityTerms';
import { LocalityVersions } from './LocalityVersions';
import { ReorganizeLocalities } from './ReorganizeLocalities';

const route = getRouteApi('/localities/$localityId');

/** One locality on a day: who heads it, which branch serves it, where it came from. */
export function LocalityPage(): ReactNode {
  const messages = useMessages(localityMessages);
  const acts = useMessages(localityActMessages);
  const kinds = useMessages(localityKinds);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const { localityId } = route.useParams();
  const asOf = useStandingDay();
  const [open, setOpen] = useState<'HEAD' | 'BRANCH' | 'REORGANIZE' | null>(null);
  const [query, retry] = useQuery({ query: LocalityDocument, variables: { id: localityId, asOf } });
  const reload = (): void => retry({ requestPolicy: 'network-only' });
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    reload();
  };
  const locality = query.data?.locality;
  return (
    <Page>
      {locality ? (
        <PageHeader
          title={locality.name}
          trail={
            locality.organization ? (
              <Breadcrumbs items={[{ id: locality.organization.id, content: <OrganizationLink organization={locality.organization} /> }]} />
            ) : null
          }
          badges={
            <>
              <Badge kind="accent">{kinds[locality.kind]}</Badge>
              {locality.headIsMember ? <Badge>{messages.headIsMember}</Badge> : null}
              {locality.secretaryIsHead ? <Badge>{messages.secretaryIsHead}</Badge> : null}
              {locality.demo ? <Badge kind="warning">{messages.demo}</Badge> : null}
            </>
          }
          actions={<PrintButton />}
        />
      ) : null}
      <StandingDay />
      <QueryView
        query={query}
        onRetry={reload}
        isEmpty={(data) => !data.locality}
        empty={
          <Empty title={messages.missing} actions={<TextLink to="/localities">{messages.back}</TextLink>}>
            {messages.missingText}
          </Empty>
        }
      >
        {(data) =>
          data.locality ? (
            <div className="og-stack">
              <Section
                title={messages.facts}
                actions={
                  data.locality.viewerCanChange ? (
                    <>
                      <Button onClick={() => setOpen('REORGANIZE')}>{acts.reorganize}</Button>
                      <Button onClick={() => setOpen('BRANCH')}>{acts.changeBranch}</Button>
                    </>
                  ) : null
                }
              >
                <Facts
                  facts={[
                    { label: messages.kind, value: kinds[data.locality.kind] },
                    { label: messages.code, value: data.locality.code },
                    { label: messages.branch, value: <OrganizationLink organization={data.locality.branch ?? null} /> },
                    { label: messages.since, value: format.day(data.locality.validFrom) },
                    { label: messages.decision, value: <DecisionLine decision={data.locality.decision} /> },
                  ]}
                />
              </Section>
              <Section
                title={messages.people}
                actions={data.locality.viewerCanAppoint ? <Button onClick={() => setOpen('HEAD')}>{acts.appoint}</Button> : null}
              >
                <LocalityPosts posts={data.locality.posts} mayEnd={data.locality.viewerCanAppoint} onDone={reload} />
              </Section>
              <Section title={messages.lineage}>
                <LocalityLineage predecessors={data.locality.predecessors} successors={data.locality.successors} />
              </Section>
              <Section title={messages.history}>
                <LocalityVersions versions={data.locality.versions} />
              </Section>
              {open === 'HEAD' ? <AppointHead locality={data.locality} onDone={done} onClose={close} /> : null}
              {open === 'BRANCH' ? <ChangeBranch locality={data.locality} onDone={done} onClose={close} /> : null}
              {open === 'REORGANIZE' ? (
                <ReorganizeLocalities underId={actingFor?.organizationId ?? ''} sources={[data.locality]} onDone={done} onClose={close} />
              ) : null}
            </div>
          ) : null
        }
      </QueryView>
    </Page>
  );
}
