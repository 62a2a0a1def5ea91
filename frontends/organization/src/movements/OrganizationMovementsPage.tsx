import {
  DataTable,
  Empty,
  Filters,
  getRouteApi,
  Select,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
  useToday,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { OrganizationMovementsDocument, type OrganizationMovementLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { optionsOf } from '../member-list/optionsOf';
import { organizationClasses, organizationMovementKinds } from '../terms/movementTerms';
import { movementsMessages } from './movementsMessages';
import { MovementsFrame } from './MovementsFrame';

const route = getRouteApi('/organization-movements');

/** The organizations behind a figure of what began and what ended. */
export function OrganizationMovementsPage(): ReactNode {
  const messages = useMessages(movementsMessages);
  const kinds = useMessages(organizationMovementKinds);
  const classes = useMessages(organizationClasses);
  const format = useFormat();
  const today = useToday();
  const { actingFor } = useActingFor();
  const { asOf, since, under, how, class: of } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  const until = asOf ?? today;
  const underId = under ?? actingFor?.organizationId ?? '';
  const filter = { underId, since: since ?? until, until, kinds: how ? [how] : null, class: of ?? null };
  const paged = usePagedQuery({
    query: OrganizationMovementsDocument,
    variables: { underId, asOf: asOf ?? null, filter },
    connection: (data) => data.organizationMovements,
    pause: underId === '' || since === undefined,
  });
  const columns = useMemo(() => columnsOf(messages, kinds, classes, format), [messages, kinds, classes, format]);
  return (
    <MovementsFrame title={messages.organizations} query={paged.query} onRetry={paged.retry} since={since} until={until} under={under}>
      <Filters label={messages.filters}>
        <Select
          label={messages.kind}
          value={how ?? ''}
          placeholder={messages.any}
          onChange={(value) => change({ how: value || undefined })}
          options={optionsOf(kinds)}
        />
        <Select
          label={messages.class}
          value={of ?? ''}
          placeholder={messages.any}
          onChange={(value) => change({ class: value || undefined })}
          options={optionsOf(classes)}
        />
      </Filters>
      <DataTable
        caption={messages.organizations}
        columns={columns}
        rows={paged.rows}
        rowId={(row) => `${row.day} ${row.kind} ${row.organization?.id ?? ''}`}
        paging={paged.paging}
        csvName="to-chuc-tang-giam"
        empty={<Empty title={messages.none} />}
      />
    </MovementsFrame>
  );
}

function columnsOf(
  messages: (typeof movementsMessages)['vi'],
  kinds: (typeof organizationMovementKinds)['vi'],
  classes: (typeof organizationClasses)['vi'],
  format: Format,
): DataColumn<OrganizationMovementLineFragment>[] {
  return [
    { id: 'day', header: messages.day, cell: ({ day }) => format.day(day), value: ({ day }) => format.day(day) },
    {
      id: 'organization',
      header: messages.organization,
      leading: true,
      cell: ({ organization }) => <OrganizationLink organization={organization} day={organization?.asOf ?? null} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'kind', header: messages.kind, cell: (row) => kinds[row.kind], value: (row) => kinds[row.kind] },
    { id: 'class', header: messages.class, cell: (row) => classes[row.class], value: (row) => classes[row.class] },
  ];
}
