import {
  DayPicker,
  DownloadLink,
  Empty,
  getRouteApi,
  Notice,
  Page,
  PageHeader,
  QueryView,
  useActingFor,
  useFormat,
  useMessages,
  useQuery,
  useToday,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { FiguresView } from '../figures/FiguresView';
import { CountsDocument, type CountsQuery } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { countsMessages } from './countsMessages';
import { MemberBlocks } from './MemberBlocks';
import { MemberFlow } from './MemberFlow';
import { OrganizationFlow } from './OrganizationFlow';

const route = getRouteApi('/counts');

/** Counts below a committee on a day, or on two days with who came and who left in between. */
export function CountsPage(): ReactNode {
  const messages = useMessages(countsMessages);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const { asOf, since, under } = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const until = asOf ?? today;
  const compare = since !== undefined && since < until;
  const underId = under ?? actingFor?.organizationId ?? '';
  const days = compare ? [since, until] : [until];
  const variables = { underId, asOf: asOf ?? null, days, since: since ?? until, until, compare };
  const [query, retry] = useQuery({ query: CountsDocument, variables, pause: underId === '' });
  const organization = query.data?.partyOrganization;
  const change = (part: object): void => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  const file = `/files/organization/counts?underId=${underId}&asOf=${until}${compare ? `&since=${since}` : ''}`;
  const yearBefore = `${Number(until.slice(0, 4)) - 1}${until.slice(4) === '-02-29' ? '-02-28' : until.slice(4)}`;
  return (
    <Page wide>
      <PageHeader
        title={messages.title}
        summary={
          organization
            ? compare
              ? messages.between(organization.printedName, format.day(since), format.day(until))
              : messages.summary(organization.printedName, format.day(organization.asOf))
            : undefined
        }
        actions={
          underId === '' ? null : (
            <>
              <DownloadLink href={file}>{messages.excel}</DownloadLink>
              <DownloadLink href={`${file}&format=csv`}>{messages.csv}</DownloadLink>
              <PrintButton />
            </>
          )
        }
      />
      <StandingDay />
      <div className="og-print-hidden">
        <div className="og-stack-tight">
          <DayPicker
            label={messages.since}
            value={since ?? ''}
            onChange={(day) => change({ since: day || undefined })}
            error={since !== undefined && !compare ? messages.order : undefined}
            shortcuts={[
              { day: `${until.slice(0, 4)}-01-01`, label: messages.yearBegin },
              { day: yearBefore, label: messages.yearBefore },
              { day: '', label: messages.alone },
            ]}
          />
          <OrganizationPicker
            label={messages.under}
            hint={messages.underHint}
            asOf={asOf ?? null}
            {...(actingFor ? { underId: actingFor.organizationId } : {})}
            value={under && organization ? organization : null}
            onChange={(chosen) => change({ under: chosen?.id })}
          />
        </div>
      </div>
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <QueryView query={query} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {(data) => <Figures data={data} underId={underId} since={compare ? since : null} until={until} />}
        </QueryView>
      )}
    </Page>
  );
}

interface FiguresProps {
  data: CountsQuery;
  underId: string;
  since: string | null;
  until: string;
}

function Figures({ data, underId, since, until }: FiguresProps): ReactNode {
  const messages = useMessages(countsMessages);
  const { memberCounts, memberChanges, organizationChanges, organizationCounts } = data;
  const [before] = memberCounts;
  const after = memberCounts.at(-1);
  return (
    <div className="og-stack og-one-page">
      {since && organizationChanges ? (
        <div className="og-flows">
          {memberChanges && before && after ? <MemberFlow underId={underId} before={before} after={after} changes={memberChanges} /> : null}
          <OrganizationFlow underId={underId} since={since} until={until} changes={organizationChanges} />
        </div>
      ) : null}
      {memberCounts.length > 0 ? <MemberBlocks underId={underId} tables={memberCounts} /> : null}
      {memberCounts.length === 0 && !data.partyOrganization?.viewerCanReadMembers ? <Notice kind="info">{messages.outside}</Notice> : null}
      {organizationCounts ? <FiguresView figures={organizationCounts} /> : null}
    </div>
  );
}
