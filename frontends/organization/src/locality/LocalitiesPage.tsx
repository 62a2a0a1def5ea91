import {
  Empty,
  Filters,
  getRouteApi,
  Page,
  PageHeader,
  QueryView,
  SearchBox,
  Section,
  Select,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  useQuery,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { useStandingDay } from '../day/useStandingDay';
import { ExportList } from '../exports/ExportList';
import { LocalityFiguresDocument, LocalityListDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { LocalityActions } from './LocalityActions';
import { localityMessages } from './localityMessages';
import { HEAD_CHOICES, LOCALITY_KINDS, localityFilter, localitySearch } from './localitySearch';
import { LocalityTable } from './LocalityTable';
import { localityKinds } from './localityTerms';
import { LocalityTiles } from './LocalityTiles';
import { PlaceTabs } from './PlaceTabs';

const route = getRouteApi('/localities');

/** Localities below the committee one acts for: figures first, each leading to its rows. */
export function LocalitiesPage(): ReactNode {
  const messages = useMessages(localityMessages);
  const kinds = useMessages(localityKinds);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const asOf = useStandingDay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const underId = actingFor?.organizationId ?? '';
  const change = (part: object): void =>
    void navigate({ replace: true, search: ({ asOf: day }) => ({ asOf: day, ...localitySearch({ ...search, ...part }) }) });
  const [figures, again] = useQuery({ query: LocalityFiguresDocument, variables: { underId, asOf }, pause: underId === '' });
  const paged = usePagedQuery({
    query: LocalityListDocument,
    variables: { filter: localityFilter(search, underId), asOf },
    connection: (data) => data.localities,
    pause: underId === '',
  });
  const reload = (): void => {
    again({ requestPolicy: 'network-only' });
    paged.retry();
  };
  const organization = figures.data?.partyOrganization;
  const heads = {
    MEMBER: messages.choiceMember,
    NOT_MEMBER: messages.choiceNotMember,
    SECRETARY: messages.choiceSecretary,
    NONE: messages.choiceNone,
  };
  return (
    <Page wide>
      <PageHeader
        title={messages.title}
        summary={organization ? messages.summary(organization.printedName, format.day(organization.asOf)) : undefined}
        actions={
          <>
            {underId === '' ? null : <ExportList kind="localities" organizationId={underId} asOf={asOf} />}
            <PrintButton />
            {organization?.viewerCanManage ? <LocalityActions organization={organization} onDone={reload} /> : null}
          </>
        }
      />
      <PlaceTabs />
      <StandingDay />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <>
          <Section title={messages.figures}>
            <QueryView query={figures} onRetry={reload}>
              {(data) => (data.localityCounts ? <LocalityTiles counts={data.localityCounts} /> : <Empty title={messages.none} />)}
            </QueryView>
          </Section>
          <Section title={messages.list}>
            <Filters label={messages.list}>
              <SearchBox label={messages.search} value={search.search ?? ''} onSearch={(text) => change({ search: text })} />
              <Select
                label={messages.kind}
                value={search.localityKind ?? ''}
                placeholder={messages.any}
                onChange={(localityKind) => change({ localityKind })}
                options={LOCALITY_KINDS.map((value) => ({ value, label: kinds[value] }))}
              />
              <Select
                label={messages.head}
                value={search.head ?? ''}
                placeholder={messages.any}
                onChange={(head) => change({ head })}
                options={HEAD_CHOICES.map((value) => ({ value, label: heads[value] }))}
              />
            </Filters>
            <QueryView query={paged.query} onRetry={reload}>
              {() => <LocalityTable rows={paged.rows} paging={paged.paging} />}
            </QueryView>
          </Section>
        </>
      )}
    </Page>
  );
}
