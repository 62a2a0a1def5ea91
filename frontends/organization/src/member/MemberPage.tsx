import {
  Badge,
  Breadcrumbs,
  Empty,
  getRouteApi,
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
import { StandingDay } from '../day/StandingDay';
import { useStandingDay } from '../day/useStandingDay';
import { MemberDocument } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { memberStatuses } from '../terms/memberTerms';
import { EndPartyLife } from './EndPartyLife';
import { MemberLife } from '../member-life/MemberLife';
import { MemberPapers } from '../member-life/MemberPapers';
import { places } from '../member-life/places';
import { StandingSentence } from '../member-life/StandingSentence';
import { MemberFacts } from './MemberFacts';
import { memberMessages } from './memberMessages';
import { MembershipTable } from './MembershipTable';
import { MemberPosts } from './MemberPosts';
import { RecognitionSection } from '../recognition/RecognitionSection';
import { MergeHistory } from '../merge/MergeHistory';
import { MergeWith } from '../merge/MergeWith';
import { SendMember } from '../transfer/SendMember';
import { MemberTraining } from '../training/MemberTraining';
import { trainingMessages } from '../training/trainingMessages';
import { PersonalFacts } from './PersonalFacts';
import { TransferMember } from './TransferMember';

const route = getRouteApi('/members/$memberId');

/** A member on a day: facts, where they belonged and when, what posts they held. */
export function MemberPage(): ReactNode {
  const messages = useMessages(memberMessages);
  const learning = useMessages(trainingMessages);
  const status = useMessages(memberStatuses);
  const format = useFormat();
  const { memberId } = route.useParams();
  const navigate = route.useNavigate();
  const asOf = useStandingDay();
  const [query, retry] = useQuery({ query: MemberDocument, variables: { id: memberId, asOf } });
  const member = query.data?.member;
  const reload = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Page>
      {member ? (
        <PageHeader
          title={member.fullName}
          summary={messages.summary(format.number(member.partyAge))}
          trail={
            member.organization ? (
              <Breadcrumbs items={[{ id: member.organization.id, content: <OrganizationLink organization={member.organization} /> }]} />
            ) : null
          }
          badges={
            <>
              <Badge kind="accent">{status[member.status]}</Badge>
              {member.person?.demo ? <Badge kind="warning">{messages.demo}</Badge> : null}
            </>
          }
        />
      ) : null}
      <StandingDay />
      <QueryView
        query={query}
        onRetry={reload}
        isEmpty={(data) => data.member === null}
        empty={
          <Empty title={messages.missing} actions={<TextLink to="/members">{messages.back}</TextLink>}>
            {messages.missingText}
          </Empty>
        }
      >
        {(data) =>
          data.member ? (
            <div className="og-stack">
              <Section
                title={messages.facts}
                actions={
                  data.member.viewerCanManage ? (
                    <>
                      <MemberPapers member={data.member} />
                      <MergeWith member={data.member} />
                    </>
                  ) : null
                }
              >
                <StandingSentence member={data.member} asOf={asOf} />
                <MemberFacts member={data.member} />
              </Section>
              {data.member.person ? <PersonalFacts person={data.member.person} /> : null}
              <Section
                title={messages.memberships}
                actions={
                  data.member.viewerCanManage && data.member.endedOn === null ? (
                    <>
                      <SendMember
                        member={data.member}
                        onDone={() => void navigate({ to: '/transfers', search: { direction: 'OUTGOING' } })}
                      />
                      <TransferMember member={data.member} onDone={reload} />
                      {/* Afterwards the record is out of this office's reach, so there is nothing here to show. */}
                      <EndPartyLife member={data.member} onDone={() => void navigate({ to: '/members' })} />
                    </>
                  ) : null
                }
              >
                <MembershipTable memberships={places(data.member.memberships)} />
              </Section>
              <RecognitionSection member={data.member} onDone={reload} />
              <Section title={messages.posts}>
                <MemberPosts posts={data.member.posts} />
              </Section>
              <Section title={learning.memberTitle}>
                <MemberTraining training={data.member.training} />
              </Section>
              <MemberLife member={data.member} onDone={reload} />
              <MergeHistory merges={data.member.person?.merges ?? []} onDone={reload} />
            </div>
          ) : null
        }
      </QueryView>
    </Page>
  );
}
