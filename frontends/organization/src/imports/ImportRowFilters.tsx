import { Filters, getRouteApi, Select, TextInput, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ImportHeadFragment } from '../generated/graphql';
import { termOf } from '../terms/Terms';
import { faultMessages } from './faultMessages';
import { columnTitle } from './columnTitle';
import { importMessages, importStates } from './importMessages';
import { importSearch } from './importSearch';

const route = getRouteApi('/imports/$importId');

/** Which rows are shown: by what would become of them, by a kind of fault in a column, by number. */
export function ImportRowFilters({ batch }: { batch: ImportHeadFragment }): ReactNode {
  const messages = useMessages(importMessages);
  const states = useMessages(importStates);
  const faults = useMessages(faultMessages);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void =>
    void navigate({ replace: true, search: ({ asOf }) => ({ asOf, ...importSearch({ ...search, ...part }) }) });
  const { counts } = batch;
  const choices = [
    { value: 'NEW', label: states.NEW, count: counts.added },
    { value: 'CHANGED', label: states.CHANGED, count: counts.changed },
    { value: 'UNCHANGED', label: states.UNCHANGED, count: counts.unchanged },
    { value: 'POSSIBLE_DUPLICATE', label: states.POSSIBLE_DUPLICATE, count: counts.possibleDuplicates },
    { value: 'FAULTY', label: states.FAULTY, count: counts.faulty },
    { value: 'HIDDEN', label: messages.hidden, count: counts.hidden },
  ];
  const fault = search.fault === undefined ? '' : `${search.fault} ${search.column ?? ''}`;
  return (
    <>
      <div className="og-import-counts" role="group" aria-label={messages.counts}>
        {[{ value: '', label: messages.all, count: counts.total }, ...choices].map(({ value, label, count }) => (
          <button
            key={value}
            type="button"
            aria-pressed={(search.show ?? '') === value}
            className={`og-import-count og-import-${value || 'ALL'}`}
            onClick={() => change({ show: value || undefined, fault: undefined, column: undefined })}
          >
            <strong>{format.number(count)}</strong> {label}
          </button>
        ))}
      </div>
      <Filters label={messages.list}>
        <Select
          label={messages.faults}
          value={fault}
          placeholder={messages.everyFault}
          onChange={(chosen) => {
            const [code, column] = chosen.split(' ');
            change({ fault: code || undefined, column: column ? Number(column) : undefined, show: undefined });
          }}
          options={batch.faults.map(({ code, column, count }) => ({
            value: `${code} ${column ?? ''}`,
            label: [`${format.number(count)} ×`, columnTitle(messages, batch, column), termOf(faults, code)].filter(Boolean).join(' '),
          }))}
        />
        <TextInput
          label={messages.find}
          value={search.row === undefined ? '' : String(search.row)}
          onChange={(text) => change({ row: /^\d{1,6}$/.test(text) ? Number(text) : undefined })}
        />
      </Filters>
    </>
  );
}
