import { Picker, useClient } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { PickLocalityDocument, type PickedLocalityFragment } from '../generated/graphql';

export interface LocalityPickerProps {
  label: string;
  value: PickedLocalityFragment | null;
  onChange: (locality: PickedLocalityFragment | null) => void;
  underId: string;
  error?: ReactNode;
  required?: boolean;
}

/** Finds a locality by a part of the name; the commune stands under each, since names repeat. */
export function LocalityPicker({ label, value, onChange, underId, error, required = false }: LocalityPickerProps): ReactNode {
  const client = useClient();
  const load = useCallback(
    async (search: string): Promise<readonly PickedLocalityFragment[]> => {
      const { data, error: failed } = await client.query(PickLocalityDocument, { filter: { underId, search } }).toPromise();
      if (failed) throw failed;
      return data?.localities.nodes ?? [];
    },
    [client, underId],
  );
  return (
    <Picker<PickedLocalityFragment>
      label={label}
      required={required}
      value={value}
      onChange={onChange}
      load={load}
      itemId={({ id }) => id}
      itemText={({ name }) => name}
      itemNote={({ organization }) => organization?.printedName}
      error={error}
    />
  );
}
