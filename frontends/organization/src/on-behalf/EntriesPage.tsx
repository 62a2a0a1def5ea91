import { DayPicker, Empty, Filters, getRouteApi, Page, PageHeader, Section, TextLink, useActingFor, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { entryMessages } from './entryMessages';
import type { EntrySearch } from './entrySearch';
import { EntryTable } from './EntryTable';

const route = getRouteApi('/on-behalf');

/** What was entered for branches below the committee one acts for, by day. */
export function EntriesPage(): ReactNode {
  const messages = useMessages(entryMessages);
  const { actingFor, options } = useActingFor();
  const branches = options.filter(({ roles }) => roles.includes('ENTRY_CLERK'));
  const { from = '', until = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: EntrySearch): void => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  return (
    <Page wide>
      <PageHeader title={messages.title} summary={messages.summary} />
      {actingFor ? (
        <>
          {branches.length > 0 ? (
            <Section title={messages.branches}>
              <ul className="og-columns">
                {branches.map(({ organizationId, printedName }) => (
                  <li key={organizationId}>
                    <TextLink to="/organizations/$organizationId/members" params={{ organizationId }}>
                      {printedName}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Filters label={messages.list}>
            <DayPicker label={messages.from} value={from} onChange={(day) => change({ from: day || undefined })} />
            <DayPicker label={messages.until} value={until} onChange={(day) => change({ until: day || undefined })} />
          </Filters>
          <Section title={messages.list}>
            <EntryTable filter={{ underId: actingFor.organizationId, from: from || null, until: until || null }} />
          </Section>
        </>
      ) : (
        <Empty title={messages.nobody} />
      )}
    </Page>
  );
}
