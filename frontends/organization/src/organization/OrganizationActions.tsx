import { ButtonLink, defineMessages, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { OrganizationHeadFragment } from '../generated/graphql';

const catalog = defineMessages({ reorganize: 'Sắp xếp tổ chức' }, { reorganize: 'Reorganize' });

/** What the server says the viewer may do with the organization itself. */
export function OrganizationActions({ organization }: { organization: OrganizationHeadFragment }): ReactNode {
  const messages = useMessages(catalog);
  if (!organization.viewerCanReorganize || organization.state !== 'ACTIVE') return null;
  return (
    <ButtonLink to="/reorganizations/new" search={{ root: organization.id }} className="og-print-hidden">
      {messages.reorganize}
    </ButtonLink>
  );
}
