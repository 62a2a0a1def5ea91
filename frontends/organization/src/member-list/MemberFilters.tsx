import { Filters, SearchBox, Select, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { genders, memberStatuses } from '../terms/memberTerms';
import { memberListMessages } from './memberListMessages';
import type { MemberSearch } from './memberSearch';

export interface MemberFiltersProps {
  search: MemberSearch;
  /** Changes a part of the address; `undefined` takes it out. */
  onChange: (part: { [Key in keyof MemberSearch]?: MemberSearch[Key] | undefined }) => void;
}

const STATUSES = ['FULL', 'PROBATIONARY'] as const;
const GENDERS = ['FEMALE', 'MALE'] as const;

export function MemberFilters({ search, onChange }: MemberFiltersProps): ReactNode {
  const messages = useMessages(memberListMessages);
  const status = useMessages(memberStatuses);
  const gender = useMessages(genders);
  return (
    <Filters label={messages.filters}>
      <SearchBox
        label={messages.search}
        placeholder={messages.placeholder}
        value={search.q ?? ''}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <Select
        label={messages.status}
        value={search.status ?? ''}
        placeholder={messages.any}
        onChange={(value) => onChange({ status: STATUSES.find((one) => one === value) })}
        options={STATUSES.map((value) => ({ value, label: status[value] }))}
      />
      <Select
        label={messages.gender}
        value={search.gender ?? ''}
        placeholder={messages.any}
        onChange={(value) => onChange({ gender: GENDERS.find((one) => one === value) })}
        options={GENDERS.map((value) => ({ value, label: gender[value] }))}
      />
      <Select
        label={messages.order}
        value={search.order ?? 'NAME'}
        onChange={(value) => onChange({ order: value === 'ADMITTED_ON' ? value : undefined })}
        options={[
          { value: 'NAME', label: messages.byName },
          { value: 'ADMITTED_ON', label: messages.byAdmission },
        ]}
      />
    </Filters>
  );
}
