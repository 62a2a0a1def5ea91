import { DayPicker, Filters, getRouteApi, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { auditActNames } from './auditActNames';
import { auditMessages } from './auditMessages';
import { AuditPicker } from './AuditPicker';
import { auditSearch, type AuditSearch } from './auditSearch';
import { useAuditSearch } from './useAuditSearch';

const route = getRouteApi('/administration/audit');

/** Time, who, whose, where and what; kept in the address, so that a search can be sent to a colleague. */
export function AuditFilters({ search }: { search: AuditSearch }): ReactNode {
  const messages = useMessages(auditMessages);
  const names = useMessages(auditActNames) as Readonly<Record<string, string>>;
  const { accounts, persons, organizations, acts } = useAuditSearch();
  const navigate = route.useNavigate();
  const set = (change: Record<string, string | undefined>): void =>
    void navigate({ replace: true, search: auditSearch({ ...search, ...change }) });
  return (
    <Filters label={messages.filters}>
      <DayPicker label={messages.from} value={search.from ?? ''} onChange={(from) => set({ from })} />
      <DayPicker label={messages.until} value={search.until ?? ''} onChange={(until) => set({ until })} />
      <AuditPicker
        label={messages.who}
        id={search.account}
        name={search.accountName}
        load={accounts}
        onChange={(item) => set({ account: item?.id, accountName: item?.name })}
      />
      <AuditPicker
        label={messages.person}
        id={search.person}
        name={search.personName}
        load={persons}
        onChange={(item) => set({ person: item?.id, personName: item?.name })}
      />
      <AuditPicker
        label={messages.organization}
        id={search.organization}
        name={search.organizationName}
        load={organizations}
        onChange={(item) => set({ organization: item?.id, organizationName: item?.name })}
      />
      <AuditPicker
        label={messages.act}
        id={search.act}
        name={search.act ? names[search.act] : undefined}
        load={acts}
        onChange={(item) => set({ act: item?.id })}
      />
    </Filters>
  );
}
