import { Picker } from '@capuy/web';
import type { ReactNode } from 'react';
import type { Found, Named } from './useAuditSearch';

export interface AuditPickerProps {
  label: string;
  /** Chosen before, by its identifier and its name. */
  id: string | undefined;
  name: string | undefined;
  load: Found;
  onChange: (item: Named | null) => void;
}

/** One of very many, found by a part of its name. */
export function AuditPicker({ label, id, name, load, onChange }: AuditPickerProps): ReactNode {
  return (
    <Picker<Named>
      label={label}
      value={id ? { id, name: name ?? id } : null}
      onChange={onChange}
      load={load}
      itemId={(item) => item.id}
      itemText={(item) => item.name}
      itemNote={({ note }) => note}
    />
  );
}
