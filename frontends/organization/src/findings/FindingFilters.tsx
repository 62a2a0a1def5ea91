import { Filters, Select, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { RuleFindingsQuery } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { reportingSectors } from '../terms/organizationTerms';
import { useTerms } from '../terms/useTerms';
import { findingKinds } from './findingKinds';
import { findingsMessages } from './findingsMessages';
import type { FindingsSearch } from './findingsSearch';

export interface FindingFiltersProps {
  search: FindingsSearch;
  counts: RuleFindingsQuery['findingCounts'];
  onChange: (part: { [Key in keyof FindingsSearch]?: FindingsSearch[Key] | undefined }) => void;
}

/** Kinds with how many there are of each, sectors, and what was left until later. */
export function FindingFilters({ search, counts, onChange }: FindingFiltersProps): ReactNode {
  const messages = useMessages(findingsMessages);
  const sectors = useMessages(reportingSectors);
  const kind = useTerms(findingKinds);
  const format = useFormat();
  const codes = counts.map(({ code, open, aside }) => ({
    value: code,
    label: `${kind(code)} (${format.number(search.aside ? aside : open)})`,
  }));
  return (
    <Filters label={messages.filters}>
      <Select
        label={messages.code}
        value={search.code ?? ''}
        placeholder={messages.any}
        onChange={(code) => onChange({ code: code || undefined })}
        options={
          search.code && !codes.some(({ value }) => value === search.code)
            ? [...codes, { value: search.code, label: kind(search.code) }]
            : codes
        }
      />
      <Select
        label={messages.sector}
        value={search.sector ?? ''}
        placeholder={messages.any}
        onChange={(sector) => onChange({ sector: sector || undefined })}
        options={optionsOf(sectors)}
      />
      <Select
        label={messages.list}
        value={search.aside ? 'aside' : 'open'}
        onChange={(list) => onChange({ aside: list === 'aside' ? true : undefined })}
        options={[
          { value: 'open', label: messages.open },
          { value: 'aside', label: messages.setAside },
        ]}
      />
    </Filters>
  );
}
