import {
  Button,
  DayPicker,
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  SearchBox,
  Section,
  Select,
  useActingFor,
  useMessages,
  usePagedQuery,
  useToday,
  type DataColumn,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { WhoCanSeeDocument, type SeerLineFragment } from '../../generated/graphql';
import { roleNames } from '../../terms/roleNames';
import { useRoleName } from '../../terms/useRoleName';
import { OrganizationPicker } from '../act/OrganizationPicker';
import { useGrantWords, type GrantWords } from '../grant/useGrantWords';
import { useViewer } from '../../viewer/ViewerContext';
import { reachMessages } from './reachMessages';
import { reachSearch } from './reachSearch';

const route = getRouteApi('/administration/reach');

/** Every account that reaches an organization on a day, with the role by which it does. */
export function WhoCanSeePage(): ReactNode {
  const messages = useMessages(reachMessages);
  const names = useMessages(roleNames);
  const roleName = useRoleName();
  const words = useGrantWords();
  const today = useToday();
  const { readsReachAt } = useViewer();
  const { actingFor } = useActingFor();
  // One's own first: where one acts, or else where one may ask.
  const own = readsReachAt.find((id) => id === actingFor?.organizationId) ?? readsReachAt[0] ?? '';
  const { of = own, asOf, q, role } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void => void navigate({ replace: true, search: (before: object) => reachSearch({ ...before, ...part }) });
  const day = asOf ?? today;
  const paged = usePagedQuery({
    query: WhoCanSeeDocument,
    variables: { filter: { organizationId: of, asOf: day, search: q ?? null, role: role ?? null }, id: of, asOf: day },
    connection: (data) => data.whoCanSee,
    pause: of === '',
  });
  const organization = paged.query.data?.partyOrganization ?? null;
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={organization ? messages.of(organization.printedName) : messages.summary}
        actions={of === '' ? null : <Button onClick={() => window.print()}>{messages.print}</Button>}
      />
      <Filters label={messages.list}>
        <OrganizationPicker label={messages.choose} value={organization} onChange={(picked) => change({ of: picked?.id ?? '' })} />
        <DayPicker label={messages.day} value={day} onChange={(value) => change({ asOf: value })} />
        <Select
          label={messages.role}
          value={role ?? ''}
          placeholder={messages.any}
          onChange={(value) => change({ role: value })}
          options={Object.entries(names).map(([value, label]) => ({ value, label: String(label) }))}
        />
        <SearchBox label={messages.search} value={q ?? ''} onSearch={(text) => change({ q: text })} />
      </Filters>
      {of === '' ? (
        <Empty title={messages.chooseFirst}>{messages.summary}</Empty>
      ) : (
        <Section title={messages.list}>
          <PagedTable
            paged={paged}
            caption={messages.list}
            columns={columnsOf({ messages, roleName, words })}
            csvName="ai-xem-duoc"
            empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
          />
        </Section>
      )}
    </Page>
  );
}

interface Words {
  messages: (typeof reachMessages)['vi'];
  roleName: (role: string) => string;
  words: GrantWords;
}

function columnsOf({ messages, roleName, words }: Words): DataColumn<SeerLineFragment>[] {
  const why = ({ source, basis, via, secondFactor }: SeerLineFragment): string =>
    [
      source === 'POST' ? messages.post : source === 'MEMBERSHIP' ? messages.membership : messages.given(basis),
      via === 'LINEAGE' ? messages.lineage : '',
      secondFactor ? messages.second : '',
    ]
      .filter((part) => part !== '')
      .join('. ');
  const opens = ({ classes }: SeerLineFragment): string =>
    classes.map((one) => (one === 'P0' || one === 'P1' || one === 'P2' || one === 'P3' ? messages[one] : one)).join('; ');
  const holder = ({ holder: at }: SeerLineFragment): string => at?.printedName ?? '–';
  return [
    { id: 'name', header: messages.name, cell: ({ displayName }) => displayName, value: ({ displayName }) => displayName },
    { id: 'role', header: messages.role, cell: ({ role }) => roleName(role), value: ({ role }) => roleName(role) },
    { id: 'holder', header: messages.holder, cell: holder, value: holder },
    { id: 'why', header: messages.why, cell: why, value: why },
    { id: 'period', header: messages.period, cell: words.periodOf, value: words.periodOf },
    { id: 'opens', header: messages.opens, cell: opens, value: opens },
  ];
}
