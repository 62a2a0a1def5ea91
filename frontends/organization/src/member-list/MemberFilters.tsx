import { Filters, SearchBox, Select, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { genders, memberStandings } from '../terms/memberTerms';
import { MemberConditions } from './MemberConditions';
import { memberListMessages } from './memberListMessages';
import type { MemberSearch } from './memberSearch';
import { MoreMemberFilters } from './MoreMemberFilters';
import { optionsOf } from './optionsOf';

/** Changes a part of the address; `undefined` takes it out. */
export type ChangeMemberSearch = (part: { [Key in keyof MemberSearch]?: MemberSearch[Key] | undefined }) => void;

export interface MemberFiltersProps {
  search: MemberSearch;
  onChange: ChangeMemberSearch;
  /** Whether the reader's role reads P2 here. */
  sensitive?: boolean;
}

/** One box for names and numbers, the conditions that are used every day beside it, and the rest on demand. */
export function MemberFilters({ search, onChange, sensitive = false }: MemberFiltersProps): ReactNode {
  const messages = useMessages(memberListMessages);
  const standing = useMessages(memberStandings);
  const gender = useMessages(genders);
  return (
    <div className="og-stack-tight">
      <div className="og-search-wide">
        <SearchBox
          label={messages.search}
          placeholder={messages.placeholder}
          value={search.q ?? ''}
          onSearch={(q) => onChange({ q: q || undefined })}
        />
      </div>
      <Filters label={messages.filters}>
        <Select
          label={messages.status}
          value={search.standing ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ standing: value || undefined, end: undefined })}
          options={optionsOf(standing)}
        />
        <Select
          label={messages.gender}
          value={search.gender ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ gender: value || undefined })}
          options={optionsOf(gender)}
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
      <MoreMemberFilters search={search} onChange={onChange} sensitive={sensitive} />
      <MemberConditions search={search} onChange={onChange} />
    </div>
  );
}
