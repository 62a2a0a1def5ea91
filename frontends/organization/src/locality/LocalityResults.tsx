import { Button, Select, TextInput, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import type { NewLocality } from './LocalityChange';
import { localityActMessages } from './localityActMessages';
import { LOCALITY_KINDS } from './localitySearch';
import type { LocalityChangeFieldsProps } from './LocalitySources';
import { localityKinds } from './localityTerms';

export const BRANCH_TYPES = ['BASE_BRANCH', 'SUBORDINATE_BRANCH'];

/** What is there afterwards: name, kind, and the branch that serves it. */
export function LocalityResults({ underId, change, onChange, tried }: LocalityChangeFieldsProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const kinds = useMessages(localityKinds);
  const textOf = useFieldErrorText();
  const format = useFormat();
  const { operation, results, on } = change;
  const set = (index: number, part: Partial<NewLocality>): void =>
    onChange({ ...change, results: results.map((result, at) => (at === index ? { ...result, ...part } : result)) });
  return (
    <>
      {results.map((result, index) => (
        <fieldset key={result.key} className="og-created">
          <legend>{results.length > 1 ? messages.result(format.number(index + 1)) : messages.results}</legend>
          <div className="og-row">
            <TextInput
              label={messages.name}
              hint={messages.nameHint}
              required
              value={result.name}
              onChange={(name) => set(index, { name })}
              error={tried && result.name.trim() === '' ? textOf('REQUIRED') : undefined}
            />
            <Select
              label={messages.kind}
              required
              value={result.kind}
              onChange={(value) => set(index, { kind: LOCALITY_KINDS.find((one) => one === value) ?? 'VILLAGE' })}
              options={LOCALITY_KINDS.map((value) => ({ value, label: kinds[value] }))}
            />
            <OrganizationPicker
              label={messages.branch}
              asOf={on}
              underId={underId}
              typeCodes={BRANCH_TYPES}
              value={result.branch}
              onChange={(branch) => set(index, { branch })}
            />
          </div>
        </fieldset>
      ))}
      {operation === 'DIVIDE' ? (
        <Button
          kind="quiet"
          onClick={() => onChange({ ...change, results: [...results, { ...results[0]!, key: String(results.length), name: '' }] })}
        >
          {messages.addResult}
        </Button>
      ) : null}
    </>
  );
}
