import { DayPicker, Filters, Select, TextInput, useActingFor, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { memberEnds } from '../terms/memberTerms';
import { branchKinds, reportingSectors } from '../terms/organizationTerms';
import { postPlaces, postPositions } from '../terms/postTerms';
import type { MemberFiltersProps } from './MemberFilters';
import { memberListMessages } from './memberListMessages';
import { optionsOf } from './optionsOf';
import { YearsField } from './YearsField';

const YEARS = ['bornFrom', 'bornTo', 'ageFrom', 'ageTo', 'partyAgeFrom', 'partyAgeTo'] as const;
const EDUCATION = ['Trung học cơ sở', 'Trung học phổ thông', 'Trung cấp', 'Cao đẳng', 'Đại học', 'Thạc sĩ', 'Tiến sĩ'] as const;

/** Conditions that are asked now and then: years, posts, what the branch is, education; by role ethnicity and how it ended. */
export function MoreMemberFilters({ search, onChange, sensitive = false }: MemberFiltersProps): ReactNode {
  const messages = useMessages(memberListMessages);
  const positions = useMessages(postPositions);
  const places = useMessages(postPlaces);
  const sectors = useMessages(reportingSectors);
  const kinds = useMessages(branchKinds);
  const ends = useMessages(memberEnds);
  const { actingFor } = useActingFor();
  const [ethnicity, setEthnicity] = useState(search.ethnicity ?? '');
  return (
    <details className="og-more og-print-hidden">
      <summary>{messages.more}</summary>
      <Filters label={messages.more}>
        {YEARS.map((key) => (
          <YearsField key={key} label={messages[key]} value={search[key]} onChange={(value) => onChange({ [key]: value })} />
        ))}
        {actingFor ? (
          <Select
            label={messages.managedBy}
            value={search.managedBy ?? ''}
            placeholder={messages.any}
            onChange={(value) => onChange({ managedBy: value || undefined })}
            options={[{ value: actingFor.organizationId, label: messages.managedHere }]}
          />
        ) : null}
        <DayPicker
          label={messages.admittedFrom}
          value={search.admittedFrom ?? ''}
          onChange={(value) => onChange({ admittedFrom: value || undefined })}
        />
        <DayPicker
          label={messages.admittedTo}
          value={search.admittedTo ?? ''}
          onChange={(value) => onChange({ admittedTo: value || undefined })}
        />
        <Select
          label={messages.position}
          value={search.position ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ position: value || undefined })}
          options={optionsOf(positions)}
        />
        <Select
          label={messages.place}
          value={search.place ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ place: value || undefined })}
          options={optionsOf(places)}
        />
        <Select
          label={messages.sector}
          value={search.sector ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ sector: value || undefined })}
          options={optionsOf(sectors)}
        />
        <Select
          label={messages.kind}
          value={search.kind ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ kind: value || undefined })}
          options={optionsOf(kinds)}
        />
        <Select
          label={messages.education}
          value={search.education ?? ''}
          placeholder={messages.any}
          onChange={(value) => onChange({ education: value || undefined })}
          options={EDUCATION.map((value) => ({ value, label: value }))}
        />
        {sensitive ? (
          <>
            <TextInput
              label={messages.ethnicity}
              hint={messages.ethnicityHint}
              value={ethnicity}
              onChange={setEthnicity}
              onBlur={() => onChange({ ethnicity: ethnicity.trim() || undefined })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onChange({ ethnicity: ethnicity.trim() || undefined });
              }}
            />
            <Select
              label={messages.end}
              value={search.end ?? ''}
              placeholder={messages.any}
              onChange={(value) => onChange({ end: value || undefined, ...(value ? { standing: 'ENDED' } : {}) })}
              options={optionsOf(ends)}
            />
          </>
        ) : null}
      </Filters>
    </details>
  );
}
