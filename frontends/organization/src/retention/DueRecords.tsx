import {
  DayPicker,
  DownloadLink,
  Empty,
  Filters,
  getRouteApi,
  Notice,
  PagedTable,
  SearchBox,
  Section,
  Select,
  useFormat,
  useLanguage,
  useMessages,
  usePagedQuery,
  useToday,
} from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import { RetentionListDocument } from '../generated/graphql';
import { DraftHandOver } from './DraftHandOver';
import { dueColumns } from './dueColumns';
import { retentionMessages } from './retentionMessages';
import { RetentionRules } from './RetentionRules';
import { dueFilter, exportAddress, type RetentionSearch } from './retentionSearch';

const route = getRouteApi('/retention');

/** Records whose time of keeping is over, to be chosen for a hand-over. */
export function DueRecords({ underId }: { underId: string }): ReactNode {
  const messages = useMessages(retentionMessages);
  const format = useFormat();
  const today = useToday();
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const change = (part: Partial<Record<keyof RetentionSearch, string | undefined>>): void => {
    setChosen(new Map());
    void navigate({ replace: true, search: (before) => ({ ...before, ...part }) as RetentionSearch });
  };
  const paged = usePagedQuery({
    query: RetentionListDocument,
    variables: { underId, filter: dueFilter(underId, search), on: search.on ?? null, language: language === 'en' ? 'EN' : 'VI' },
    connection: (data) => data.recordsDue,
  });
  const rules = paged.query.data?.retentionRules ?? [];
  const unknown = rules.filter(({ years, permanent }) => years === null && !permanent);
  const may = paged.query.data?.viewerCanHandOver ?? false;
  const columns = useMemo(() => {
    const choose = (id: string, kind: string, on: boolean): void =>
      setChosen((before) => {
        const after = new Map(before);
        if (on) after.set(id, kind);
        else after.delete(id);
        return after;
      });
    const names = new Map((paged.query.data?.retentionRules ?? []).map(({ id, title }) => [id, title]));
    return dueColumns({ messages, format, names, chosen, choose: may ? choose : null });
  }, [messages, format, chosen, may, paged.query.data?.retentionRules]);
  const done = (): void => {
    setChosen(new Map());
    paged.retry();
  };
  const records = [...chosen].map(([id, kind]) => ({ id, kind }));
  const nothing =
    rules.length > 0 && unknown.length === rules.length ? (
      <Empty title={messages.noneNoRule}>{messages.noneNoRuleText}</Empty>
    ) : (
      <Empty title={messages.none}>{messages.noneText}</Empty>
    );
  return (
    <div className="og-stack">
      <Filters label={messages.due}>
        <SearchBox label={messages.search} value={search.search ?? ''} onSearch={(text) => change({ search: text || undefined })} />
        <Select
          label={messages.kind}
          value={search.recordKind ?? ''}
          placeholder={messages.any}
          onChange={(kind) => change({ recordKind: kind || undefined })}
          options={rules.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <DayPicker label={messages.on} value={search.on ?? today} onChange={(on) => change({ on: on && on !== today ? on : undefined })} />
      </Filters>
      {unknown.length > 0 && unknown.length < rules.length ? (
        <Notice kind="info" title={messages.noRule}>
          {messages.noRuleText(unknown.map(({ title }) => title).join('; '))}
        </Notice>
      ) : null}
      <Section
        title={messages.due}
        actions={
          <>
            {may && paged.rows.length > 0 ? (
              <DraftHandOver
                key={records.length > 0 ? 'chosen' : 'all'}
                organizationId={underId}
                act={records.length > 0 ? messages.draftChosen(format.number(records.length)) : messages.draftAll}
                notice={records.length > 0 ? '' : messages.allNotice}
                what={records.length > 0 ? { records } : { filter: dueFilter(underId, search) }}
                onDone={done}
              />
            ) : null}
            <DownloadLink href={exportAddress(underId, search)}>{messages.export}</DownloadLink>
          </>
        }
      >
        <PagedTable paged={paged} caption={messages.due} columns={columns} empty={nothing} />
      </Section>
      <RetentionRules rules={rules} />
    </div>
  );
}
