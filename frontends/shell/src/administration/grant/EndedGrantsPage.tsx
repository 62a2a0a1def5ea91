import {
  Badge,
  DataTable,
  Empty,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useFormat,
  useMessages,
  useQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { EndedGrantListDocument, type EndedGrantLineFragment, type EndedGrantListQuery } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { endedMessages } from './endedMessages';
import { GiveRole } from './GiveRole';
import { GIVEN_ROLES } from './grantSearch';

/** Given roles that ended with their organization, and where each may be given anew. */
export function EndedGrantsPage(): ReactNode {
  const messages = useMessages(endedMessages);
  const roleName = useRoleName();
  const format = useFormat();
  const [query, retry] = useQuery({ query: EndedGrantListDocument });
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      <Section title={messages.list}>
        <QueryView query={query} onRetry={again}>
          {({ endedGrants, givenRoles }) => (
            <DataTable
              caption={messages.list}
              columns={columnsOf({ messages, roleName, format, roles: givenRoles, onDone: again })}
              rows={endedGrants}
              rowId={({ id }) => id}
              csvName="vai-tro-phai-giao-lai"
              empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
            />
          )}
        </QueryView>
      </Section>
    </Page>
  );
}

interface Words {
  messages: (typeof endedMessages)['vi'];
  roleName: (role: string) => string;
  format: Format;
  roles: EndedGrantListQuery['givenRoles'];
  onDone: () => void;
}

function columnsOf({ messages, roleName, format, roles, onDone }: Words): DataColumn<EndedGrantLineFragment>[] {
  const successors = ({ successors: list }: EndedGrantLineFragment): string => list.map(({ printedName }) => printedName).join('; ');
  return [
    {
      id: 'account',
      header: messages.account,
      cell: ({ accountId, accountName }) => (
        <TextLink to="/administration/accounts/$accountId" params={{ accountId }}>
          {accountName}
        </TextLink>
      ),
      value: ({ accountName }) => accountName,
    },
    { id: 'role', header: messages.role, cell: ({ role }) => roleName(role), value: ({ role }) => roleName(role) },
    {
      id: 'at',
      header: messages.at,
      cell: ({ organization }) => organization?.printedName ?? '–',
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'on', header: messages.on, cell: ({ endedOn }) => format.day(endedOn), value: ({ endedOn }) => format.day(endedOn) },
    { id: 'successors', header: messages.successors, cell: (row) => successors(row) || '–', value: successors },
    {
      id: 'state',
      header: messages.state,
      cell: ({ state }) => <Badge kind={state === 'OPEN' ? 'warning' : 'neutral'}>{messages[state]}</Badge>,
      value: ({ state }) => messages[state],
    },
    { id: 'acts', header: messages.acts, cell: (row) => <GiveAnew row={row} messages={messages} roles={roles} onDone={onDone} /> },
  ];
}

function GiveAnew({
  row,
  messages,
  roles,
  onDone,
}: { row: EndedGrantLineFragment } & Pick<Words, 'messages' | 'roles' | 'onDone'>): ReactNode {
  const role = GIVEN_ROLES.find((one) => one === row.role);
  if (row.state !== 'OPEN' || !role) return null;
  const [only, ...more] = row.successors;
  const start = { role, basis: messages.basis(row.basis), organization: only && more.length === 0 ? only : null, replacesId: row.id };
  return <GiveRole account={{ id: row.accountId, displayName: row.accountName }} roles={roles} start={start} onDone={onDone} />;
}
