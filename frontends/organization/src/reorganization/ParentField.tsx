import { Select, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { useDraft } from './DraftContext';
import { isKey } from './draftReducer';
import type { ChosenOrganization } from './DraftState';
import { operationMessages } from './operationMessages';

export interface ParentFieldProps {
  label: string;
  value: ChosenOrganization | null;
  onChange: (parent: ChosenOrganization | null) => void;
  /** The new organization this is about: it cannot stand under itself. */
  ownKey?: string;
  /** Type of what is to stand there: only what may be its parent is found. */
  typeCode?: string;
  error?: string | undefined;
}

/** Where an organization stands: under one that exists, or under a new one of this draft. */
export function ParentField({ label, value, onChange, ownKey, typeCode, error }: ParentFieldProps): ReactNode {
  const messages = useMessages(operationMessages);
  const { state, types } = useDraft();
  const allowed = types.find(({ code }) => code === typeCode)?.allowedParents;
  const fresh = state.operations.flatMap(({ created }) => created).filter(({ key, name }) => key !== ownKey && name.trim() !== '');
  const isFresh = value !== null && isKey(value.id);
  return (
    <div className="og-row">
      <OrganizationPicker
        label={label}
        required
        {...(allowed ? { typeCodes: allowed } : {})}
        asOf={state.effectiveOn || null}
        value={isFresh ? null : value}
        error={error}
        onChange={(parent) => onChange(parent ? { id: parent.id, printedName: parent.printedName } : null)}
      />
      {fresh.length > 0 ? (
        <Select
          label={messages.parentNew}
          value={isFresh ? value.id : ''}
          placeholder="–"
          onChange={(key) => {
            const chosen = fresh.find((one) => one.key === key);
            onChange(chosen ? { id: chosen.key, printedName: chosen.name } : state.root);
          }}
          options={fresh.map(({ key, name }) => ({ value: key, label: name }))}
        />
      ) : null}
    </div>
  );
}
