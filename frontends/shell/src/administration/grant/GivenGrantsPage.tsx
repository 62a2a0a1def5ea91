import {
  Badge,
  Checkbox,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  Section,
  Select,
  TextLink,
  useMessages,
  usePagedQuery,
  useToday,
  type DataColumn,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { GivenGrantListDocument, type GivenGrantLineFragment } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { EndRole } from './EndRole';
import { grantMessages } from './grantMessages';
import { GIVEN_ROLES, grantSearch } from './grantSearch';
import { inThirtyDays } from './inThirtyDays';
import { useGrantWords, type GrantWords } from './useGrantWords';

const route = getRouteApi('/administration/grants');

/** Roles that administrators gave: integrators, what ends soon, and everything else. */
export function GivenGrantsPage(): ReactNode {
  const messages = useMessages(grantMessages);
  const roleName = useRoleName();
  const words = useGrantWords();
  const today = useToday();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void => void navigate({ replace: true, search: grantSearch({ ...search, ...part }) });
  const limit = inThirtyDays(today);
  const paged = usePagedQuery({
    query: GivenGrantListDocument,
    variables: { filter: { roles: search.role ? [search.role] : null, endsBy: search.soon ? limit : null } },
    connection: (data) => data.givenGrants,
  });
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      <Filters label={messages.list}>
        <Select
          label={messages.role}
          value={search.role ?? ''}
          placeholder={messages.any}
          onChange={(role) => change({ role })}
          options={GIVEN_ROLES.map((value) => ({ value, label: roleName(value) }))}
        />
        <Checkbox label={messages.soon} checked={search.soon ?? false} onChange={(soon) => change({ soon })} />
      </Filters>
      <Section title={messages.list}>
        <PagedTable
          paged={paged}
          caption={messages.list}
          columns={columnsOf({ messages, roleName, words, limit, onDone: paged.retry })}
          csvName="vai-tro-da-giao"
          empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
        />
      </Section>
    </Page>
  );
}

interface Words {
  messages: (typeof grantMessages)['vi'];
  roleName: (role: string) => string;
  words: GrantWords;
  /** Ends by this day are soon. */
  limit: string;
  onDone: () => void;
}

function columnsOf({ messages, roleName, words, limit, onDone }: Words): DataColumn<GivenGrantLineFragment>[] {
  return [
    {
      id: 'account',
      header: messages.account,
      cell: ({ account }) =>
        account ? (
          <TextLink to="/administration/accounts/$accountId" params={{ accountId: account.id }}>
            {account.displayName}
          </TextLink>
        ) : (
          '–'
        ),
      value: ({ account }) => account?.displayName ?? '',
    },
    { id: 'role', header: messages.role, cell: ({ role }) => roleName(role), value: ({ role }) => roleName(role) },
    {
      id: 'at',
      header: messages.at,
      cell: ({ organization }) => organization?.printedName ?? '–',
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'source', header: messages.source, cell: words.sourceOf, value: words.sourceOf },
    {
      id: 'until',
      header: messages.until,
      cell: (grant) =>
        grant.validTo && grant.validTo <= limit ? (
          <>
            {words.periodOf(grant)} <Badge kind="warning">{messages.ends}</Badge>
          </>
        ) : (
          words.periodOf(grant)
        ),
      value: words.periodOf,
    },
    { id: 'acts', header: messages.acts, cell: (grant) => (grant.viewerCanEnd ? <EndRole grant={grant} onDone={onDone} /> : null) },
  ];
}
