import { Select, TextInput, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useTypeName } from '../terms/useTypeName';
import { useDraft } from './DraftContext';
import type { NewOrganization } from './DraftState';
import { operationMessages } from './operationMessages';
import { ParentField } from './ParentField';
import { useFieldError } from './useFieldError';

export interface NewOrganizationFieldsProps {
  value: NewOrganization;
  path: string;
  onChange: (value: NewOrganization) => void;
}

/** Name, type, place and code of an organization that comes into being. */
export function NewOrganizationFields({ value, path, onChange }: NewOrganizationFieldsProps): ReactNode {
  const messages = useMessages(operationMessages);
  const { types } = useDraft();
  const errorOf = useFieldError();
  const typeName = useTypeName();
  return (
    <div className="og-fields">
      <div className="og-row">
        <Select
          label={messages.type}
          required
          value={value.typeCode}
          placeholder={messages.choose}
          error={errorOf(`${path}.typeCode`)}
          onChange={(typeCode) => onChange({ ...value, typeCode })}
          options={types.map((type) => ({ value: type.code, label: typeName(type) }))}
        />
        <TextInput
          label={messages.name}
          hint={messages.nameHint}
          required
          value={value.name}
          error={errorOf(`${path}.name`)}
          onChange={(name) => onChange({ ...value, name })}
        />
      </div>
      <ParentField
        label={messages.parent}
        value={value.parent}
        ownKey={value.key}
        typeCode={value.typeCode}
        error={errorOf(`${path}.parentId`)}
        onChange={(parent) => onChange({ ...value, parent })}
      />
      <TextInput
        label={messages.code}
        hint={messages.codeHint}
        value={value.code}
        error={errorOf(`${path}.code`)}
        onChange={(code) => onChange({ ...value, code })}
      />
    </div>
  );
}
