import {
  Badge,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  SearchBox,
  Section,
  Select,
  TextLink,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  useToday,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import { CandidateListDocument, type CandidateLineFragment, type PickedOrganizationFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { optionsOf } from '../member-list/optionsOf';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { useTerms, type Term } from '../terms/useTerms';
import { candidateStages } from './admissionTerms';
import { candidateSearch, OPEN_STAGES } from './candidateSearch';
import { candidatesMessages } from './candidatesMessages';
import { RegisterCandidate } from './RegisterCandidate';
import { YearTarget } from './YearTarget';

const route = getRouteApi('/candidates');

/** People on the way into the Party below the committee one acts for, with the year's target. */
export function CandidatesPage(): ReactNode {
  const messages = useMessages(candidatesMessages);
  const stages = useMessages(candidateStages);
  const stage = useTerms(candidateStages);
  const format = useFormat();
  const today = useToday();
  const { actingFor } = useActingFor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [branch, setBranch] = useState<PickedOrganizationFragment | null>(null);
  const change = (part: object): void =>
    void navigate({ replace: true, search: (before) => ({ asOf: before.asOf, ...candidateSearch({ ...search, ...part }) }) });
  const actingId = actingFor?.organizationId ?? '';
  const underId = search.branch ?? actingId;
  const paged = usePagedQuery({
    query: CandidateListDocument,
    variables: {
      underId,
      year: Number(today.slice(0, 4)),
      filter: { underId, stages: search.stage ? [search.stage] : [...OPEN_STAGES], search: search.q ?? null },
    },
    connection: (data) => data.admissionCandidates,
    pause: underId === '',
  });
  const columns = useMemo(() => columnsOf(messages, stage, format), [messages, stage, format]);
  const target = paged.query.data?.admissionTarget;
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          target?.viewerCanManage ? (
            <RegisterCandidate
              underId={actingId}
              onDone={(id) => void navigate({ to: '/candidates/$candidateId', params: { candidateId: id } })}
            />
          ) : null
        }
      />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <div className="og-stack">
          {target ? <YearTarget target={target} organizationId={underId} onDone={paged.retry} /> : null}
          <Section title={messages.list} actions={<PrintButton />}>
            <div className="og-stack-tight">
              <OrganizationPicker
                label={messages.under}
                asOf={null}
                underId={actingId}
                value={search.branch ? branch : null}
                onChange={(chosen) => {
                  setBranch(chosen);
                  change({ branch: chosen?.id });
                }}
              />
              <Filters label={messages.filters}>
                <SearchBox
                  label={messages.search}
                  placeholder={messages.placeholder}
                  value={search.q ?? ''}
                  onSearch={(q) => change({ q })}
                />
                <Select
                  label={messages.stage}
                  value={search.stage ?? ''}
                  placeholder={messages.open}
                  onChange={(value) => change({ stage: value })}
                  options={optionsOf(stages)}
                />
              </Filters>
              <PagedTable
                paged={paged}
                caption={messages.list}
                columns={columns}
                csvName="nguon-ket-nap"
                empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
              />
            </div>
          </Section>
        </div>
      )}
    </Page>
  );
}

function columnsOf(messages: (typeof candidatesMessages)['vi'], stage: Term, format: Format): DataColumn<CandidateLineFragment>[] {
  return [
    {
      id: 'name',
      header: messages.name,
      leading: true,
      sortable: false,
      cell: ({ id, fullName, readmission }) => (
        <>
          <TextLink to="/candidates/$candidateId" params={{ candidateId: id }}>
            {fullName}
          </TextLink>{' '}
          {readmission ? <Badge>{messages.readmission}</Badge> : null}
        </>
      ),
      value: ({ fullName }) => fullName,
    },
    {
      id: 'branch',
      header: messages.branch,
      sortable: false,
      cell: ({ branch }) => <OrganizationLink organization={branch} day={null} />,
      value: ({ branch }) => branch?.printedName ?? '',
    },
    {
      id: 'stage',
      header: messages.stage,
      sortable: false,
      cell: (row) => <Badge kind={row.stage === 'CLOSED' ? 'neutral' : 'accent'}>{stage(row.stage)}</Badge>,
      value: (row) => stage(row.stage),
    },
    {
      id: 'registered',
      header: messages.registeredOn,
      sortable: false,
      cell: ({ registeredOn }) => format.day(registeredOn),
      value: ({ registeredOn }) => format.day(registeredOn),
    },
  ];
}
