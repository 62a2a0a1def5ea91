import { Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MergePreviewQuery, MergeSide, PersonField } from '../generated/graphql';
import { PersonalValue } from '../member/PersonalValue';
import { genders } from '../terms/memberTerms';
import { termOf } from '../terms/Terms';
import { mergeFieldNames, previewMessages } from './previewMessages';

type Preview = MergePreviewQuery['mergePreview'];
type Field = Preview['fields'][number];

const UNMASKED_BY_REASON: Readonly<Record<string, PersonField>> = {
  birthDate: 'BIRTH_DATE',
  phone: 'PHONE',
  identityNumber: 'IDENTITY_NUMBER',
  address: 'ADDRESS',
};

export interface MergeFieldsProps {
  preview: Preview;
  kept: Readonly<Record<string, MergeSide>>;
  onKeep: (field: string, side: MergeSide) => void;
}

/** Where the records differ: which says it right. A masked value is shown by reason, as on the member's page. */
export function MergeFields({ preview, kept, onKeep }: MergeFieldsProps): ReactNode {
  const messages = useMessages(previewMessages);
  const names = useMessages(mergeFieldNames);
  return (
    <Section title={messages.fields}>
      <p className="og-help">{preview.fields.length > 0 ? messages.fieldsText : messages.fieldsNone}</p>
      {preview.fields.map((field) => (
        <fieldset key={field.field} className="og-merge-field">
          <legend>{termOf(names, field.field)}</legend>
          {(['SURVIVING', 'LOSING'] as const).map((side) => (
            <div key={side} className="og-merge-choice">
              <label>
                <input
                  type="radio"
                  name={`keep-${field.field}`}
                  checked={(kept[field.field] ?? field.suggested) === side}
                  onChange={() => onKeep(field.field, side)}
                />
                <span className="og-muted">{side === 'SURVIVING' ? messages.surviving : messages.losing}</span>
              </label>
              <Value field={field} side={side} preview={preview} />
            </div>
          ))}
        </fieldset>
      ))}
    </Section>
  );
}

function Value({ field, side, preview }: { field: Field; side: MergeSide; preview: Preview }): ReactNode {
  const messages = useMessages(previewMessages);
  const names = useMessages(mergeFieldNames);
  const gender = useMessages(genders);
  const format = useFormat();
  const record = side === 'SURVIVING' ? preview.surviving : preview.losing;
  const text = side === 'SURVIVING' ? field.survivingText : field.losingText;
  const label = termOf(names, field.field);
  if (field.field === 'ethnicity') return record.person?.ethnicity ?? messages.empty;
  if (text === null) return <span className="og-muted">{messages.empty}</span>;
  const personal = UNMASKED_BY_REASON[field.field];
  if (personal) {
    return (
      <span>
        <PersonalValue
          key={record.personId}
          personId={record.personId}
          field={personal}
          label={label}
          value={{ __typename: 'PersonalText', text, masked: true }}
        />
      </span>
    );
  }
  if (field.field === 'gender') return termOf(gender, text);
  return field.field.endsWith('On') ? format.day(text) : text;
}
