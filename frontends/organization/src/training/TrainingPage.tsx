import {
  BarList,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  QueryView,
  SearchBox,
  Section,
  Select,
  TextLink,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  useQuery,
  useToday,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { TrainingFiguresDocument, TrainingListDocument, type TrainingLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { CreateClass } from './CreateClass';
import { LearningTabs } from './LearningTabs';
import { trainingMessages } from './trainingMessages';
import { TRAINING_KINDS, trainingFilter, trainingSearch } from './trainingSearch';
import { trainingKinds } from './trainingTerms';

const route = getRouteApi('/training');

/** Classes of the committee one acts for and all below it: attendances and persons side by side. */
export function TrainingPage(): ReactNode {
  const messages = useMessages(trainingMessages);
  const kinds = useMessages(trainingKinds);
  const format = useFormat();
  const thisYear = Number(useToday().slice(0, 4));
  const { actingFor } = useActingFor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const underId = actingFor?.organizationId ?? '';
  const filter = trainingFilter(search, underId);
  const change = (part: object): void =>
    void navigate({ replace: true, search: ({ asOf }) => ({ asOf, ...trainingSearch({ ...search, ...part }) }) });
  const [figures, again] = useQuery({ query: TrainingFiguresDocument, variables: { filter, underId }, pause: underId === '' });
  const paged = usePagedQuery({
    query: TrainingListDocument,
    variables: { filter },
    connection: (data) => data.trainingClasses,
    pause: underId === '',
  });
  const reload = (): void => {
    again({ requestPolicy: 'network-only' });
    paged.retry();
  };
  const columns = useMemo(() => columnsOf(messages, kinds, format), [messages, kinds, format]);
  const organization = figures.data?.partyOrganization;
  return (
    <Page wide>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <PrintButton />
            {organization?.viewerCanManageTraining ? <CreateClass organization={organization} onDone={reload} /> : null}
          </>
        }
      />
      <LearningTabs />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <>
          <Filters label={messages.list}>
            <SearchBox label={messages.search} value={search.search ?? ''} onSearch={(text) => change({ search: text })} />
            <Select
              label={messages.kind}
              value={search.classKind ?? ''}
              placeholder={messages.any}
              onChange={(classKind) => change({ classKind })}
              options={TRAINING_KINDS.map((value) => ({ value, label: kinds[value] }))}
            />
            <Select
              label={messages.year}
              value={search.year ? String(search.year) : ''}
              placeholder={messages.any}
              onChange={(year) => change({ year })}
              options={Array.from({ length: 8 }, (_, back) => String(thisYear - back)).map((value) => ({ value, label: value }))}
            />
          </Filters>
          <Section title={messages.figures}>
            <QueryView query={figures} onRetry={reload}>
              {({ trainingCounts: counts }) => (
                <div className="og-stack">
                  <dl className="og-tiles">
                    {(['classes', 'sessions', 'attendances', 'persons'] as const).map((name) => (
                      <div key={name}>
                        <dt>{messages[name]}</dt>
                        <dd>{format.number(counts[name])}</dd>
                      </div>
                    ))}
                  </dl>
                  {counts.attendancesByKind.length > 0 ? (
                    <BarList
                      title={messages.byKind}
                      unit={messages.attendances}
                      bars={counts.attendancesByKind.map(({ code, name, count }) => ({ id: code, label: name, value: count }))}
                    />
                  ) : null}
                </div>
              )}
            </QueryView>
          </Section>
          <Section title={messages.list}>
            <PagedTable
              paged={paged}
              onRetry={reload}
              caption={messages.list}
              columns={columns}
              csvName="lop-boi-duong"
              empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

function columnsOf(
  messages: (typeof trainingMessages)['vi'],
  kinds: (typeof trainingKinds)['vi'],
  format: Format,
): DataColumn<TrainingLineFragment>[] {
  const days = ({ startsOn, endsOn }: TrainingLineFragment): string => messages.fromTo(format.day(startsOn), format.day(endsOn));
  const state = ({ cancelledOn }: TrainingLineFragment): string => (cancelledOn ? messages.cancelled(format.day(cancelledOn)) : '');
  const number = (
    id: string,
    header: string,
    of: (row: TrainingLineFragment) => number | null | undefined,
  ): DataColumn<TrainingLineFragment> => ({
    id,
    header,
    align: 'end',
    cell: (row) => format.number(of(row)) || '–',
    value: (row) => of(row) ?? null,
  });
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ id, name }) => (
        <TextLink to="/training/$classId" params={{ classId: id }} search={({ asOf }) => ({ asOf })}>
          {name}
        </TextLink>
      ),
      value: ({ name }) => name,
    },
    { id: 'kind', header: messages.kind, cell: ({ kind }) => kinds[kind], value: ({ kind }) => kinds[kind] },
    {
      id: 'organizer',
      header: messages.organizer,
      cell: ({ organization, startsOn }) => <OrganizationLink organization={organization ?? null} day={startsOn} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'days', header: messages.days, cell: days, value: days },
    number('planned', messages.planned, ({ planned }) => planned),
    number('enrolled', messages.enrolled, ({ enrolled }) => enrolled),
    number('attendances', messages.attendances, ({ attendances }) => attendances),
    number('attended', messages.attended, ({ attended }) => attended),
    { id: 'state', header: messages.state, cell: (row) => state(row) || '–', value: state },
  ];
}
