import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import type { EndedOrganizationFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { Successors } from '../links/Successors';
import { treeMessages } from './treeMessages';

/** Organizations that have ended, with what they went into: nobody should end in a dead end. */
export function EndedOrganizations({ rows }: { rows: readonly EndedOrganizationFragment[] }): ReactNode {
  const messages = useMessages(treeMessages);
  const format = useFormat();
  return (
    <ul className="og-ended">
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <OrganizationLink organization={row} day={row.validTo ? dayBefore(row.validTo) : null} />{' '}
            <span className="og-muted">{row.validTo ? messages.endedOn(format.day(row.validTo)) : null}</span>
          </div>
          <Successors links={row.successors} />
        </li>
      ))}
    </ul>
  );
}
