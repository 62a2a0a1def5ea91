import { Picker, useClient } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { PickOrganizationDocument, type PickedOrganizationFragment } from '../generated/graphql';

export interface OrganizationPickerProps<Picked extends { id: string; printedName: string }> {
  label: string;
  value: Picked | null;
  onChange: (organization: PickedOrganizationFragment | null) => void;
  /** Organizations as they stood on this day; null: today. */
  asOf: string | null;
  /** Only below this one. */
  underId?: string;
  typeCodes?: readonly string[];
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
}

/** Finds an organization by typing a part of its name, with or without tone marks. */
export function OrganizationPicker<Picked extends { id: string; printedName: string }>(props: OrganizationPickerProps<Picked>): ReactNode {
  const { label, value, onChange, asOf, underId, typeCodes, hint, error, required = false } = props;
  const client = useClient();
  const types = typeCodes?.join(' ');
  const load = useCallback(
    async (text: string): Promise<readonly PickedOrganizationFragment[]> => {
      const filter = { search: text, ...(underId ? { underId } : {}), ...(types ? { typeCodes: types.split(' ') } : {}) };
      const { data, error: failed } = await client.query(PickOrganizationDocument, { filter, asOf }).toPromise();
      if (failed) throw failed;
      return data?.partyOrganizations.nodes ?? [];
    },
    [client, asOf, underId, types],
  );
  return (
    <Picker<{ id: string; printedName: string }>
      label={label}
      value={value}
      onChange={(item) => onChange(item as PickedOrganizationFragment | null)}
      load={load}
      itemId={({ id }) => id}
      itemText={({ printedName }) => printedName}
      itemNote={(item) => (item as PickedOrganizationFragment).parent?.printedName}
      hint={hint}
      error={error}
      required={required}
    />
  );
}
