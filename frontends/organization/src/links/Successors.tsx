import { defineMessages, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { SuccessorLineFragment } from '../generated/graphql';
import { OrganizationLink } from './OrganizationLink';

const catalog = defineMessages(
  { successors: 'Tổ chức kế thừa:', none: 'Không có tổ chức kế thừa được ghi nhận.' },
  { successors: 'Successors:', none: 'No successor is recorded.' },
);

/** What an organization became, each on the first day of its new life. */
export function Successors({ links }: { links: readonly SuccessorLineFragment[] }): ReactNode {
  const messages = useMessages(catalog);
  const found = links.flatMap(({ id, organization, effectiveOn }) => (organization ? [{ id, organization, effectiveOn }] : []));
  if (found.length === 0) return <p>{messages.none}</p>;
  return (
    <div>
      {messages.successors}{' '}
      <ul className="og-inline">
        {found.map(({ id, organization, effectiveOn }) => (
          <li key={id}>
            <OrganizationLink organization={organization} day={effectiveOn} />
          </li>
        ))}
      </ul>
    </div>
  );
}
