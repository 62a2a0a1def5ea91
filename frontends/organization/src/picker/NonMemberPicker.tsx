import { Picker, useClient } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { PickNonMemberDocument, type PickedNonMemberFragment } from '../generated/graphql';

export interface NonMemberPickerProps {
  label: string;
  hint?: ReactNode;
  value: PickedNonMemberFragment | null;
  onChange: (person: PickedNonMemberFragment | null) => void;
  error?: ReactNode;
}

/** Finds somebody who is no member by a part of the name; where they hold a post stands under each, since names repeat. */
export function NonMemberPicker({ label, hint, value, onChange, error }: NonMemberPickerProps): ReactNode {
  const client = useClient();
  const load = useCallback(
    async (search: string): Promise<readonly PickedNonMemberFragment[]> => {
      const { data, error: failed } = await client.query(PickNonMemberDocument, { search }).toPromise();
      if (failed) throw failed;
      return data?.people.nodes ?? [];
    },
    [client],
  );
  return (
    <Picker<PickedNonMemberFragment>
      label={label}
      hint={hint}
      required
      value={value}
      onChange={onChange}
      load={load}
      itemId={({ id }) => id}
      itemText={({ fullName }) => fullName}
      itemNote={({ posts }) => posts[0]?.organization?.printedName}
      error={error}
    />
  );
}
