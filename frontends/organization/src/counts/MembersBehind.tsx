import { TextLink } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MemberSearch } from '../member-list/memberSearch';

export interface MembersBehindProps {
  underId: string;
  day: string;
  /** Null: there is no such list, or the reader sees none; the text stands alone. */
  search: MemberSearch | null;
  children: ReactNode;
}

/** A figure, leading to the members it counts. */
export function MembersBehind({ underId, day, search, children }: MembersBehindProps): ReactNode {
  if (!search) return children;
  return (
    <TextLink to="/members" search={{ ...search, asOf: day, under: underId }}>
      {children}
    </TextLink>
  );
}
