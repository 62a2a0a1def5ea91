import { DayPicker, Filters, getRouteApi, Picker, SearchBox, useClient, useMessages } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { AuditOrganizationsDocument, AuditPeopleDocument } from '../../generated/graphql';
import { auditMessages } from './auditMessages';
import { auditSearch, type AuditSearch } from './auditSearch';

const route = getRouteApi('/administration/audit');

interface Named {
  id: string;
  name: string;
}

/** Time, act, person and organization; kept in the address, so that a search can be sent to a colleague. */
export function AuditFilters({ search }: { search: AuditSearch }): ReactNode {
  const messages = useMessages(auditMessages);
  const client = useClient();
  const navigate = route.useNavigate();
  const set = (change: Record<string, string | undefined>): void =>
    void navigate({ replace: true, search: auditSearch({ ...search, ...change }) });
  const people = useCallback(
    async (text: string): Promise<readonly Named[]> => {
      const { data, error } = await client.query(AuditPeopleDocument, { search: text }).toPromise();
      if (error) throw error;
      return data?.people.nodes.map(({ id, fullName }) => ({ id, name: fullName })) ?? [];
    },
    [client],
  );
  const organizations = useCallback(
    async (text: string): Promise<readonly Named[]> => {
      const { data, error } = await client.query(AuditOrganizationsDocument, { search: text }).toPromise();
      if (error) throw error;
      return data?.partyOrganizations.nodes.map(({ id, printedName }) => ({ id, name: printedName })) ?? [];
    },
    [client],
  );
  const chosen = (id?: string, name?: string): Named | null => (id ? { id, name: name ?? id } : null);
  return (
    <Filters label={messages.filters}>
      <DayPicker label={messages.from} value={search.from ?? ''} onChange={(from) => set({ from })} />
      <DayPicker label={messages.until} value={search.until ?? ''} onChange={(until) => set({ until })} />
      <Picker<Named>
        label={messages.person}
        value={chosen(search.person, search.personName)}
        onChange={(item) => set({ person: item?.id, personName: item?.name })}
        load={people}
        itemId={({ id }) => id}
        itemText={({ name }) => name}
      />
      <Picker<Named>
        label={messages.organization}
        value={chosen(search.organization, search.organizationName)}
        onChange={(item) => set({ organization: item?.id, organizationName: item?.name })}
        load={organizations}
        itemId={({ id }) => id}
        itemText={({ name }) => name}
      />
      <SearchBox label={messages.act} value={search.act ?? ''} onSearch={(act) => set({ act })} />
    </Filters>
  );
}
