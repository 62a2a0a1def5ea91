import { Button, Filters, SearchBox, Select, useActingFor, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { branchKinds, reportingSectors } from '../terms/organizationTerms';
import { useTypeName, type TypeNames } from '../terms/useTypeName';
import { treeMessages } from './treeMessages';
import { treeSearch } from './treeSearch';
import { useTreeSearch } from './useTreeSearch';

/** The search field, the scope, and the finer filters folded away until they are wanted. */
export function TreeFilters({ types }: { types: readonly ({ code: string } & TypeNames)[] }): ReactNode {
  const messages = useMessages(treeMessages);
  const sectors = useMessages(reportingSectors);
  const kinds = useMessages(branchKinds);
  const { actingFor } = useActingFor();
  const typeName = useTypeName();
  const { search, change } = useTreeSearch();
  const { q, type, sector, kind, scope } = search;
  const filtered = Boolean(type ?? sector ?? kind);
  const options = (terms: Record<string, string>): { value: string; label: string }[] => [
    { value: '', label: messages.any },
    ...Object.entries(terms).map(([value, label]) => ({ value, label })),
  ];
  return (
    <div className="og-find">
      <Filters label={messages.filters}>
        <SearchBox
          label={messages.search}
          placeholder={messages.placeholder}
          value={q ?? ''}
          onSearch={(text) => change({ q: text || undefined })}
        />
        {actingFor ? (
          <Select
            label={messages.scope}
            value={scope ?? 'mine'}
            onChange={(value) => change({ scope: value === 'all' ? 'all' : undefined })}
            options={[
              { value: 'mine', label: actingFor.printedName },
              { value: 'all', label: messages.country },
            ]}
          />
        ) : null}
      </Filters>
      <details open={filtered || undefined} className="og-more">
        <summary>{messages.moreFilters}</summary>
        <Filters label={messages.moreFilters}>
          <Select
            label={messages.type}
            value={type ?? ''}
            onChange={(value) => change({ type: value || undefined })}
            options={options(Object.fromEntries(types.map((type) => [type.code, typeName(type)])))}
          />
          <Select
            label={messages.sector}
            value={sector ?? ''}
            onChange={(value) => change({ sector: undefined, ...treeSearch({ ...search, sector: value }) })}
            options={options(sectors)}
          />
          <Select
            label={messages.kind}
            value={kind ?? ''}
            onChange={(value) => change({ kind: undefined, ...treeSearch({ ...search, kind: value }) })}
            options={options(kinds)}
          />
        </Filters>
      </details>
      {q || filtered ? (
        <div className="og-print-hidden">
          <Button kind="quiet" onClick={() => change({ q: undefined, type: undefined, sector: undefined, kind: undefined })}>
            {messages.clear}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
