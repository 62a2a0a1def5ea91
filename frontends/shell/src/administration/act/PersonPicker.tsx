import { Picker, useClient } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { PickAccountPersonDocument, type PickAccountPersonQuery } from '../../generated/graphql';

export type PickedPerson = PickAccountPersonQuery['accountPersons'][number];

export interface PersonPickerProps {
  label: string;
  value: PickedPerson | null;
  onChange: (person: PickedPerson | null) => void;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
}

/** Finds a person below the administrator by a part of their name; people of one name are told apart by their branch. */
export function PersonPicker({ required = false, ...rest }: PersonPickerProps): ReactNode {
  const client = useClient();
  const load = useCallback(
    async (search: string): Promise<readonly PickedPerson[]> => {
      const { data, error } = await client.query(PickAccountPersonDocument, { search }).toPromise();
      if (error) throw error;
      return data?.accountPersons ?? [];
    },
    [client],
  );
  return (
    <Picker<PickedPerson>
      {...rest}
      required={required}
      load={load}
      itemId={({ id }) => id}
      itemText={({ fullName }) => fullName}
      itemNote={({ organization }) => organization?.printedName}
    />
  );
}
