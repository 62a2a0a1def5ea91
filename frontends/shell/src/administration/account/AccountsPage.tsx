import {
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  SearchBox,
  Section,
  TextLink,
  useMessages,
  usePagedQuery,
  useToday,
  type DataColumn,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { AccountListDocument, type AccountLineFragment } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { accountMessages } from './accountMessages';
import { CreateAccount } from './CreateAccount';
import { accountSearch } from './accountSearch';
import { GrantLines } from './GrantLines';
import { heldOn } from './heldOn';

const route = getRouteApi('/administration/');

/** Accounts below the administrator: who they are and which roles they hold today. */
export function AccountsPage(): ReactNode {
  const messages = useMessages(accountMessages);
  const roleName = useRoleName();
  const today = useToday();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const paged = usePagedQuery({
    query: AccountListDocument,
    variables: { search: q ?? null },
    connection: (data) => data.accounts,
  });
  const columns = columnsOf({ messages, roleName, today });
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} actions={<CreateAccount onDone={paged.retry} />} />
      <Filters label={messages.list}>
        <SearchBox
          label={messages.search}
          value={q ?? ''}
          onSearch={(text) => void navigate({ replace: true, search: accountSearch({ q: text }) })}
        />
      </Filters>
      <Section title={messages.list}>
        <PagedTable
          paged={paged}
          caption={messages.list}
          columns={columns}
          csvName="tai-khoan"
          empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
        />
      </Section>
    </Page>
  );
}

interface Words {
  messages: (typeof accountMessages)['vi'];
  roleName: (role: string) => string;
  today: string;
}

function columnsOf({ messages, roleName, today }: Words): DataColumn<AccountLineFragment>[] {
  const roles = ({ grants }: AccountLineFragment): string =>
    heldOn(grants, today)
      .map(({ role, organization }) => messages.roleAt(roleName(role), organization?.printedName ?? '–'))
      .join('; ');
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ id, displayName }) => (
        <TextLink to="/administration/accounts/$accountId" params={{ accountId: id }}>
          {displayName}
        </TextLink>
      ),
      value: ({ displayName }) => displayName,
    },
    { id: 'subject', header: messages.subject, cell: ({ externalSubject }) => externalSubject, value: (row) => row.externalSubject },
    {
      id: 'person',
      header: messages.person,
      cell: ({ person }) => person?.fullName ?? messages.nobody,
      value: ({ person }) => person?.fullName ?? '',
    },
    {
      id: 'roles',
      header: messages.roles,
      cell: ({ grants }) => <GrantLines grants={heldOn(grants, today)} none={messages.noRoles} />,
      value: roles,
      width: '45%',
    },
  ];
}
