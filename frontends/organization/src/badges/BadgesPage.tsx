import {
  Checkbox,
  Empty,
  Filters,
  getRouteApi,
  Notice,
  Page,
  PagedTable,
  PageHeader,
  Section,
  Select,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { AwardBadgeDocument, BadgesDueDocument, type AwardBadgeInput, type BadgeDueLineFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { LifeAct } from '../act/LifeAct';
import { badgeMessages } from './badgeMessages';

const route = getRouteApi('/badges');

/** Whose badge falls due on the next day of giving: as a list, as CSV and on paper. */
export function BadgesPage(): ReactNode {
  const messages = useMessages(badgeMessages);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  const underId = actingFor?.organizationId ?? '';
  const { on, years, earlier = false } = search;
  const paged = usePagedQuery({
    query: BadgesDueDocument,
    variables: { underId, filter: { underId, on: on ?? null, years: years ?? null, earlier } },
    connection: (data) => data.badgesDue,
    pause: underId === '',
  });
  const { retry } = paged;
  const rules = paged.query.data?.badgeRules;
  const may = rules?.viewerCanAward ?? false;
  const columns = useMemo(() => columnsOf(messages, format, may, retry), [messages, format, may, retry]);
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <>
          <Filters label={messages.list}>
            <Select
              label={messages.round}
              value={on ?? rules?.rounds[0] ?? ''}
              onChange={(value) => change({ on: value || undefined })}
              options={(rules?.rounds ?? []).map((day) => ({ value: day, label: format.day(day) }))}
            />
            <Select
              label={messages.years}
              value={years ? String(years) : ''}
              placeholder={messages.any}
              onChange={(value) => change({ years: value ? Number(value) : undefined })}
              options={(rules?.years ?? []).map((one) => ({ value: String(one), label: messages.yearsOf(format.number(one)) }))}
            />
            <Checkbox label={messages.earlier} checked={earlier} onChange={(value) => change({ earlier: value || undefined })} />
          </Filters>
          {rules && rules.years.length === 0 ? <Notice kind="warning">{messages.noRule}</Notice> : null}
          {rules && rules.unknown > 0 ? <Notice kind="info">{messages.unknown(format.number(rules.unknown))}</Notice> : null}
          <Section title={messages.list} actions={<PrintButton />}>
            <p className="og-help">{messages.discipline}</p>
            <PagedTable
              paged={paged}
              caption={messages.list}
              columns={columns}
              csvName="huy-hieu-dang"
              empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

function columnsOf(
  messages: (typeof badgeMessages)['vi'],
  format: Format,
  may: boolean,
  onDone: () => void,
): DataColumn<BadgeDueLineFragment>[] {
  const acts: DataColumn<BadgeDueLineFragment> = {
    id: 'acts',
    header: messages.acts,
    cell: ({ member, years }) =>
      member ? (
        <LifeAct<AwardBadgeInput>
          small
          act={messages.award}
          title={messages.awardTitle(member.fullName, format.number(years))}
          done={messages.done}
          document={AwardBadgeDocument}
          decision="required"
          fields={[{ name: 'on', kind: 'day', label: messages.on, required: true }]}
          toInput={({ on = '' }, decision) => ({ memberId: member.id, version: member.version, years, on, decision: decision! })}
          onDone={onDone}
        />
      ) : null,
  };
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ member }) => (member ? <MemberLink member={member} /> : '–'),
      value: ({ member }) => member?.fullName ?? '',
    },
    {
      id: 'years',
      header: messages.years,
      cell: (row) => messages.yearsOf(format.number(row.years)),
      value: (row) => row.years,
    },
    { id: 'reached', header: messages.reached, cell: (row) => format.day(row.reachedOn), value: (row) => format.day(row.reachedOn) },
    {
      id: 'admitted',
      header: messages.admitted,
      cell: ({ member }) => format.day(member?.admittedOn),
      value: ({ member }) => format.day(member?.admittedOn),
    },
    {
      id: 'branch',
      header: messages.branch,
      cell: ({ member }) => (member?.organization ? <OrganizationLink organization={member.organization} /> : '–'),
      value: ({ member }) => member?.organization?.printedName ?? '',
    },
    ...(may ? [acts] : []),
  ];
}
