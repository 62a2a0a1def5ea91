import { Picker, useClient } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { PickOrganizationForGrantDocument, type PickOrganizationForGrantQuery } from '../../generated/graphql';

export interface PickedOrganization {
  id: string;
  printedName: string;
}

export interface OrganizationPickerProps {
  label: string;
  value: PickedOrganization | null;
  onChange: (organization: PickedOrganization | null) => void;
  error?: ReactNode;
  required?: boolean;
}

type Found = PickOrganizationForGrantQuery['partyOrganizations']['nodes'][number];

/** Finds an organization of today by a part of its name. */
export function OrganizationPicker({ required = false, ...rest }: OrganizationPickerProps): ReactNode {
  const client = useClient();
  const load = useCallback(
    async (search: string): Promise<readonly PickedOrganization[]> => {
      const { data, error } = await client.query(PickOrganizationForGrantDocument, { search }).toPromise();
      if (error) throw error;
      return data?.partyOrganizations.nodes ?? [];
    },
    [client],
  );
  return (
    <Picker<PickedOrganization>
      {...rest}
      required={required}
      load={load}
      itemId={({ id }) => id}
      itemText={({ printedName }) => printedName}
      itemNote={(item) => (item as Found).parent?.printedName}
    />
  );
}
