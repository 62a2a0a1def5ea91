import { Select, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { OrganizationLineFragment } from '../generated/graphql';
import { voteMessages } from './voteMessages';

export interface CommitteeSelectProps {
  /** Above the branch, as the tree has them. */
  ancestors: readonly OrganizationLineFragment[];
  value: string;
  onChange: (id: string) => void;
  error?: string | undefined;
}

/** Which committee above a branch votes; the whole Party is none. */
export function CommitteeSelect({ ancestors, value, onChange, error }: CommitteeSelectProps): ReactNode {
  const messages = useMessages(voteMessages);
  const committees = ancestors.filter(({ type }) => type.code !== 'CENTRAL');
  return (
    <Select
      label={messages.committee}
      required
      value={value}
      placeholder={messages.choose}
      onChange={onChange}
      error={error}
      options={committees.map(({ id, printedName }) => ({ value: id, label: printedName }))}
    />
  );
}
