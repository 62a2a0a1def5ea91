import { TextLink } from '@capuy/web';
import type { ReactNode } from 'react';

export interface OrganizationLinkProps {
  /** Null where it cannot be read just now. */
  organization: { id: string; printedName: string } | null;
  /** The day to stand on there. Absent: the day one stands on here; null: today. */
  day?: string | null;
  children?: ReactNode;
}

/** An organization's printed name, leading to its page. */
export function OrganizationLink({ organization, day, children }: OrganizationLinkProps): ReactNode {
  if (!organization) return '–';
  return (
    <TextLink
      to="/organizations/$organizationId"
      params={{ organizationId: organization.id }}
      search={(before) => (day === undefined ? { asOf: before.asOf } : { asOf: day ?? undefined })}
    >
      {children ?? organization.printedName}
    </TextLink>
  );
}
