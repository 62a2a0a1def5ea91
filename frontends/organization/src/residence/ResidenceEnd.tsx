import { RadioGroup, TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import type { ResidenceEndInput } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { residenceMessages } from './residenceMessages';

/** One end as the form holds it. */
export interface ResidenceEndState {
  byHand: boolean;
  organization: { id: string; printedName: string } | null;
  name: string;
}

export function toEndInput({ byHand, organization, name }: ResidenceEndState): ResidenceEndInput | null {
  if (byHand) return name.trim() === '' ? null : { name: name.trim() };
  return organization ? { organizationId: organization.id } : null;
}

export interface ResidenceEndProps {
  label: string;
  value: ResidenceEndState;
  onChange: (value: ResidenceEndState) => void;
  asOf: string;
  tried: boolean;
  error: string | undefined;
}

/** Where somebody works or lives: an organization of the tree, or its name and place by hand. */
export function ResidenceEnd({ label, value, onChange, asOf, tried, error }: ResidenceEndProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const textOf = useFieldErrorText();
  const missing = tried && toEndInput(value) === null ? textOf('REQUIRED') : error;
  return (
    <fieldset className="og-created">
      <legend>{label}</legend>
      <div className="og-stack-tight">
        <RadioGroup
          label={label}
          value={value.byHand ? 'HAND' : 'TREE'}
          onChange={(way) => onChange({ ...value, byHand: way === 'HAND' })}
          options={[
            { value: 'TREE', label: messages.inTree },
            { value: 'HAND', label: messages.byHand },
          ]}
        />
        {value.byHand ? (
          <TextInput
            label={messages.handName}
            required
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
            error={missing}
          />
        ) : (
          <OrganizationPicker
            label={label}
            required
            asOf={asOf}
            value={value.organization}
            onChange={(organization) => onChange({ ...value, organization })}
            error={missing}
          />
        )}
      </div>
    </fieldset>
  );
}
