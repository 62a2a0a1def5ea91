import {
  Button,
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
  useLanguage,
  useMessages,
  usePagedQuery,
  useQuery,
} from '@capuy/web';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { useStandingDay } from '../day/useStandingDay';
import { ResidenceFiguresDocument, ResidenceListDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { PlaceTabs } from '../locality/PlaceTabs';
import { codeTerms } from './codeTerms';
import { IntroduceDialog } from './IntroduceDialog';
import { ReceiveLetters } from './ReceiveLetters';
import { residenceMessages, residenceStatuses } from './residenceMessages';
import { RESIDENCE_STATUSES, residenceFilter, residenceSearch } from './residenceSearch';
import { ResidenceTable } from './ResidenceTable';
import { ResidenceTiles } from './ResidenceTiles';

const route = getRouteApi('/residence');

/** Links of both directions: who lives here and works elsewhere, and the other way round. */
export function ResidencePage(): ReactNode {
  const messages = useMessages(residenceMessages);
  const statuses = useMessages(residenceStatuses);
  const language = useLanguage();
  const { actingFor } = useActingFor();
  const asOf = useStandingDay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const underId = actingFor?.organizationId ?? '';
  const change = (part: object): void =>
    void navigate({ replace: true, search: ({ asOf: day }) => ({ asOf: day, ...residenceSearch({ ...search, ...part }) }) });
  const [figures, again] = useQuery({ query: ResidenceFiguresDocument, variables: { underId, asOf }, pause: underId === '' });
  const paged = usePagedQuery({
    query: ResidenceListDocument,
    variables: { filter: residenceFilter(search, underId), asOf },
    connection: (data) => data.residenceLinks,
    pause: underId === '',
  });
  const { retry } = paged;
  const reload = useCallback((): void => {
    setChosen(new Set());
    again({ requestPolicy: 'network-only' });
    retry();
  }, [again, retry]);
  const choose = useCallback((id: string, on: boolean): void => {
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  }, []);
  const codes = figures.data?.residenceCodes;
  const groups = useMemo(() => codeTerms(codes, 'EXCUSED', language), [codes, language]);
  const reasons = useMemo(() => codeTerms(codes, 'NOT_INTRODUCED', language), [codes, language]);
  const mayRead = figures.data?.partyOrganization?.viewerCanCommentResidence ?? false;
  const outcomes = useMemo(() => (mayRead ? codeTerms(codes, 'OUTCOME', language) : null), [mayRead, codes, language]);
  const names = useMemo(() => ({ ...groups, ...reasons }), [groups, reasons]);
  return (
    <Page wide>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <PrintButton />
            {figures.data?.partyOrganization?.viewerCanManageResidence ? (
              <Button kind="primary" onClick={() => setOpen(true)}>
                {messages.introduce}
              </Button>
            ) : null}
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
            <QueryView query={figures} onRetry={reload} isEmpty={(data) => !data.residenceCounts} empty={<Empty title={messages.none} />}>
              {({ residenceCounts: counts }) =>
                counts ? (
                  <div className="og-stack">
                    <ResidenceTiles title={messages.livingHere} direction="LIVING_HERE" side={counts.livingHere} />
                    <ResidenceTiles title={messages.workingHere} direction="WORKING_HERE" side={counts.workingHere} />
                  </div>
                ) : null
              }
            </QueryView>
          </Section>
          <Section title={search.direction === 'WORKING_HERE' ? messages.workingHere : messages.livingHere}>
            <Filters label={messages.list}>
              <Select
                label={messages.direction}
                value={search.direction ?? 'LIVING_HERE'}
                onChange={(direction) => change({ direction })}
                options={[
                  { value: 'LIVING_HERE', label: messages.livingHere },
                  { value: 'WORKING_HERE', label: messages.workingHere },
                ]}
              />
              <Select
                label={messages.status}
                value={search.status ?? ''}
                placeholder={messages.any}
                onChange={(status) => change({ status })}
                options={RESIDENCE_STATUSES.map((value) => ({ value, label: statuses[value] }))}
              />
              <SearchBox label={messages.search} value={search.search ?? ''} onSearch={(text) => change({ search: text })} />
            </Filters>
            <QueryView query={paged.query} onRetry={reload}>
              {() => (
                <>
                  <ReceiveLetters rows={paged.rows} chosen={chosen} onChoose={(ids) => setChosen(new Set(ids))} onDone={reload} />
                  <ResidenceTable
                    rows={paged.rows}
                    paging={paged.paging}
                    names={names}
                    outcomes={outcomes}
                    groups={groups}
                    chosen={chosen}
                    onChoose={choose}
                    onDone={reload}
                  />
                </>
              )}
            </QueryView>
          </Section>
        </>
      )}
      {open ? (
        <IntroduceDialog
          underId={underId}
          groups={reasons}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            reload();
          }}
        />
      ) : null}
    </Page>
  );
}
