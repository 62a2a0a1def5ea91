import { Picker, useClient } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { PickMemberDocument, type PickedMemberFragment } from '../generated/graphql';

export interface MemberPickerProps {
  label: string;
  value: PickedMemberFragment | null;
  onChange: (member: PickedMemberFragment | null) => void;
  /** Members of this organization and of all below it. */
  underId: string;
  /** As they stood on this day; null: today. */
  asOf: string | null;
  error?: ReactNode;
  /** Default: needed. */
  required?: boolean;
}

/** Finds a member by a part of the name; the branch stands under each, since names repeat. */
export function MemberPicker({ label, value, onChange, underId, asOf, error, required = true }: MemberPickerProps): ReactNode {
  const client = useClient();
  const load = useCallback(
    async (search: string): Promise<readonly PickedMemberFragment[]> => {
      const { data, error: failed } = await client.query(PickMemberDocument, { filter: { underId, search }, asOf }).toPromise();
      if (failed) throw failed;
      return data?.members.nodes ?? [];
    },
    [client, underId, asOf],
  );
  return (
    <Picker<PickedMemberFragment>
      label={label}
      required={required}
      value={value}
      onChange={onChange}
      load={load}
      itemId={({ id }) => id}
      itemText={({ fullName }) => fullName}
      itemNote={({ organization }) => organization?.printedName}
      error={error}
    />
  );
}
