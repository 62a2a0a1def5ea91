import { CLASSIFICATIONS, DayPicker, defineMessages, Notice, secrecyMessages, Select, TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { isHalfWritten, type DecisionState } from './DecisionState';

const catalog = defineMessages(
  {
    legend: 'Theo quyết định',
    optional: 'Theo quyết định (nếu có)',
    number: 'Số quyết định',
    issuer: 'Cơ quan ban hành',
    signedOn: 'Ngày ký',
    half: 'Ghi đủ số, cơ quan ban hành và ngày ký, hoặc để trống cả ba.',
  },
  {
    legend: 'By decision',
    optional: 'By decision (if any)',
    number: 'Number',
    issuer: 'Issued by',
    signedOn: 'Signed on',
    half: 'Give number, issuer and day, or none of them.',
  },
);

export interface DecisionFieldsProps {
  value: DecisionState;
  onChange: (value: DecisionState) => void;
  errorOf: (path: string) => string | undefined;
  /** Whether the act needs a decision. */
  required?: boolean;
}

/** Number, issuer and day of the decision a change rests on; above ORDINARY with who keeps it, and never its content. */
export function DecisionFields({ value, onChange, errorOf, required = false }: DecisionFieldsProps): ReactNode {
  const messages = useMessages(catalog);
  const secrecy = useMessages(secrecyMessages);
  return (
    <fieldset className="og-created">
      <legend>{required ? messages.legend : messages.optional}</legend>
      <div className="og-row">
        <TextInput
          label={messages.number}
          required={required}
          value={value.number}
          error={errorOf('decision.number')}
          onChange={(number) => onChange({ ...value, number })}
        />
        <TextInput
          label={messages.issuer}
          required={required}
          value={value.issuerName}
          error={errorOf('decision.issuerName')}
          onChange={(issuerName) => onChange({ ...value, issuerName })}
        />
        <DayPicker
          label={messages.signedOn}
          required={required}
          value={value.signedOn}
          error={errorOf('decision.signedOn')}
          onChange={(signedOn) => onChange({ ...value, signedOn })}
        />
        <Select
          label={secrecy.degree}
          value={value.classification ?? 'ORDINARY'}
          onChange={(classification) => onChange({ ...value, classification })}
          options={CLASSIFICATIONS.map((code) => ({ value: code, label: secrecy[code] }))}
        />
      </div>
      {(value.classification ?? 'ORDINARY') === 'ORDINARY' ? null : (
        <>
          <Notice kind="warning" live>
            {secrecy.belongs}
          </Notice>
          <TextInput
            label={secrecy.keeper}
            required
            value={value.keeper ?? ''}
            error={errorOf('decision.keeper')}
            onChange={(keeper) => onChange({ ...value, keeper })}
          />
        </>
      )}
      {!required && isHalfWritten(value) ? <p className="og-warn">{messages.half}</p> : null}
    </fieldset>
  );
}
