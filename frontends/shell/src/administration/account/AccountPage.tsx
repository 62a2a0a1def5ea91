import {
  Badge,
  DataTable,
  Empty,
  Facts,
  getRouteApi,
  NotFound,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useMessages,
  useQuery,
  useToday,
  type DataColumn,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { AccountDetailsDocument, type AccountDetailsQuery, type GrantLineFragment } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { EndRole } from '../grant/EndRole';
import { GiveRole } from '../grant/GiveRole';
import { grantMessages } from '../grant/grantMessages';
import { useGrantWords, type GrantWords } from '../grant/useGrantWords';
import { accountMessages } from './accountMessages';
import { heldOn } from './heldOn';
import { LinkPerson } from './LinkPerson';

const route = getRouteApi('/administration/accounts/$accountId');

/** One account: whose it is, and every role with where it comes from. */
export function AccountPage(): ReactNode {
  const { accountId } = route.useParams();
  const [query, retry] = useQuery({ query: AccountDetailsDocument, variables: { id: accountId } });
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Page>
      <QueryView query={query} onRetry={again}>
        {({ account, givenRoles }) => (account ? <AccountView account={account} roles={givenRoles} onDone={again} /> : <NotFound />)}
      </QueryView>
    </Page>
  );
}

interface AccountViewProps {
  account: NonNullable<AccountDetailsQuery['account']>;
  roles: AccountDetailsQuery['givenRoles'];
  onDone: () => void;
}

function AccountView({ account, roles, onDone }: AccountViewProps): ReactNode {
  const messages = useMessages(accountMessages);
  const grants = useMessages(grantMessages);
  const roleName = useRoleName();
  const words = useGrantWords();
  const today = useToday();
  const present = heldOn(account.grants, today);
  const others = account.grants.filter((grant) => !present.includes(grant));
  const columns = columnsOf({ messages: grants, roleName, words, onDone });
  return (
    <>
      <PageHeader
        title={account.displayName}
        trail={<TextLink to="/administration">{messages.title}</TextLink>}
        actions={
          <>
            {account.person ? null : <LinkPerson account={account} onDone={onDone} />}
            <GiveRole account={account} roles={roles} onDone={onDone} />
          </>
        }
      />
      <Section title={messages.name}>
        <Facts
          facts={[
            { label: messages.person, value: account.person?.fullName ?? messages.nobody },
            { label: messages.subject, value: account.externalSubject },
          ]}
        />
      </Section>
      <Section title={messages.roles}>
        <DataTable
          caption={messages.roles}
          columns={columns}
          rows={present}
          rowId={({ id }) => id}
          csvName="vai-tro"
          empty={<Empty title={messages.noRoles} />}
        />
      </Section>
      {others.length > 0 ? (
        <Section title={messages.others}>
          <DataTable caption={messages.others} columns={columns} rows={others} rowId={({ id }) => id} />
        </Section>
      ) : null}
    </>
  );
}

interface Words {
  messages: (typeof grantMessages)['vi'];
  roleName: (role: string) => string;
  words: GrantWords;
  onDone: () => void;
}

function columnsOf({ messages, roleName, words, onDone }: Words): DataColumn<GrantLineFragment>[] {
  return [
    {
      id: 'role',
      header: messages.role,
      cell: ({ role, secondFactor }) =>
        secondFactor ? (
          <>
            {roleName(role)} <Badge>{messages.second}</Badge>
          </>
        ) : (
          roleName(role)
        ),
      value: ({ role }) => roleName(role),
    },
    {
      id: 'at',
      header: messages.at,
      cell: ({ organization }) => organization?.printedName ?? '–',
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'source', header: messages.source, cell: words.sourceOf, value: words.sourceOf },
    { id: 'until', header: messages.until, cell: words.periodOf, value: words.periodOf },
    { id: 'acts', header: messages.acts, cell: (grant) => (grant.viewerCanEnd ? <EndRole grant={grant} onDone={onDone} /> : null) },
  ];
}
