import type { ReactNode } from 'react';
import type { AccountLineFragment } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';

export interface GrantLinesProps {
  grants: AccountLineFragment['grants'];
  /** What to say where there are none. */
  none: string;
}

/** Roles of one account, a line each: what, where. */
export function GrantLines({ grants, none }: GrantLinesProps): ReactNode {
  const roleName = useRoleName();
  if (grants.length === 0) return none;
  return (
    <ul className="sh-grants">
      {grants.map(({ id, role, organization }) => (
        <li key={id}>
          {roleName(role)}
          {organization ? `, ${organization.printedName}` : ''}
        </li>
      ))}
    </ul>
  );
}
