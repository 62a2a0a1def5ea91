import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { NoteField } from '../parts/NoteField';
import { Notice } from '../parts/Notice';
import { Select } from '../parts/Select';
import { CLASSIFICATIONS, type Classification, secrecyMessages } from './secrecyMessages';

export interface SecrecyState {
  /** Empty until the sender has said it: it is their statement. */
  classification: Classification | '';
  /** Whether the service found a mark, so that a word is needed. */
  asked: boolean;
  notSecret: string;
}

export const UNSTATED: SecrecyState = { classification: '', asked: false, notSecret: '' };

/** For the address of an upload. */
export function secrecyQuery({ classification, notSecret }: SecrecyState): string {
  return `&classification=${classification}${notSecret.trim() ? `&notSecret=${encodeURIComponent(notSecret.trim())}` : ''}`;
}

export interface SecrecyFieldsProps {
  value: SecrecyState;
  error?: string | undefined;
  onChange: (value: SecrecyState) => void;
}

/** The degree of secrecy of a file; above ORDINARY it says where the paper belongs. A file that looks marked asks for a word. */
export function SecrecyFields({ value, error, onChange }: SecrecyFieldsProps): ReactNode {
  const messages = useMessages(secrecyMessages);
  return (
    <>
      <Select
        label={messages.classification}
        hint={messages.stateHint}
        placeholder={messages.state}
        required
        error={error}
        value={value.classification}
        onChange={(classification) => onChange({ ...value, classification })}
        options={CLASSIFICATIONS.map((code) => ({ value: code, label: messages[code] }))}
      />
      {value.classification === '' || value.classification === 'ORDINARY' ? null : (
        <Notice kind="warning" live>
          {messages.belongs}
        </Notice>
      )}
      {value.asked ? (
        <NoteField
          label={messages.notSecret}
          hint={messages.notSecretHint}
          value={value.notSecret}
          onChange={(notSecret) => onChange({ ...value, notSecret })}
        />
      ) : null}
    </>
  );
}
