import { Notice, Select, TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { Classification } from '../generated/graphql';
import { CLASSIFICATIONS, secrecyMessages } from './secrecyMessages';

export interface SecrecyState {
  classification: Classification;
  /** Whether the service found a mark, so that a word is needed. */
  asked: boolean;
  notSecret: string;
}

export const ORDINARY_FILE: SecrecyState = { classification: 'ORDINARY', asked: false, notSecret: '' };

/** For the address of an upload. */
export function secrecyQuery({ classification, notSecret }: SecrecyState): string {
  return `&classification=${classification}${notSecret.trim() ? `&notSecret=${encodeURIComponent(notSecret.trim())}` : ''}`;
}

/** The degree of secrecy of a file; above ORDINARY it says where the paper belongs. A file that looks marked asks for a word. */
export function SecrecyFields({ value, onChange }: { value: SecrecyState; onChange: (value: SecrecyState) => void }): ReactNode {
  const messages = useMessages(secrecyMessages);
  return (
    <>
      <Select
        label={messages.classification}
        value={value.classification}
        onChange={(classification) => onChange({ ...value, classification })}
        options={CLASSIFICATIONS.map((code) => ({ value: code, label: messages[code] }))}
      />
      {value.classification === 'ORDINARY' ? null : (
        <Notice kind="warning" live>
          {messages.belongs}
        </Notice>
      )}
      {value.asked ? (
        <TextInput
          label={messages.notSecret}
          hint={messages.notSecretHint}
          value={value.notSecret}
          onChange={(notSecret) => onChange({ ...value, notSecret })}
        />
      ) : null}
    </>
  );
}
