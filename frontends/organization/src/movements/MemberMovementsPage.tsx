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
import { MemberMovementsDocument, type MemberMovementLineFragment, type MovementKind } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { optionsOf } from '../member-list/optionsOf';
import { movementKinds } from '../terms/movementTerms';
import { movementsMessages } from './movementsMessages';
import { MovementsFrame } from './MovementsFrame';

const route = getRouteApi('/movements');

/** The rows behind a figure of who came and who left. */
export function MemberMovementsPage(): ReactNode {
  const messages = useMessages(movementsMessages);
  const words = useMessages(movementKinds);
  const format = useFormat();
  const today = useToday();
  const { actingFor } = useActingFor();
  const { asOf, since, under, kinds } = route.useSearch();
  const navigate = route.useNavigate();
  const until = asOf ?? today;
  const underId = under ?? actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: MemberMovementsDocument,
    variables: { underId, asOf: asOf ?? null, filter: { underId, since: since ?? until, until, kinds: kinds ?? null } },
    connection: (data) => data.memberMovements,
    pause: underId === '' || since === undefined,
  });
  const columns = useMemo(() => columnsOf(messages, words, format), [messages, words, format]);
  const [only] = kinds ?? [];
  return (
    <MovementsFrame title={messages.members} query={paged.query} onRetry={paged.retry} since={since} until={until} under={under}>
      <Filters label={messages.filters}>
        <Select
          label={messages.kind}
          value={kinds?.length === 1 && only ? only : ''}
          placeholder={messages.any}
          onChange={(kind: MovementKind) =>
            void navigate({ replace: true, search: (before) => ({ ...before, kinds: kind ? [kind] : undefined }) })
          }
          options={optionsOf(words)}
        />
      </Filters>
      <DataTable
        caption={messages.members}
        columns={columns}
        rows={paged.rows}
        rowId={({ day, kind, fullName, organization }) => `${day} ${kind} ${fullName} ${organization?.id ?? ''}`}
        paging={paged.paging}
        csvName="dang-vien-tang-giam"
        empty={<Empty title={messages.none} />}
      />
    </MovementsFrame>
  );
}

function columnsOf(
  messages: (typeof movementsMessages)['vi'],
  words: (typeof movementKinds)['vi'],
  format: Format,
): DataColumn<MemberMovementLineFragment>[] {
  return [
    { id: 'day', header: messages.day, cell: ({ day }) => format.day(day), value: ({ day }) => format.day(day) },
    {
      id: 'name',
      header: messages.name,
      leading: true,
      cell: ({ member, fullName }) => (member ? <MemberLink member={member} /> : fullName),
      value: ({ fullName }) => fullName,
    },
    { id: 'kind', header: messages.kind, cell: ({ kind }) => words[kind], value: ({ kind }) => words[kind] },
    {
      id: 'branch',
      header: messages.branch,
      cell: ({ organization }) => <OrganizationLink organization={organization} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    {
      id: 'other',
      header: messages.other,
      cell: ({ other }) => <OrganizationLink organization={other} />,
      value: ({ other }) => other?.printedName ?? '',
    },
  ];
}
