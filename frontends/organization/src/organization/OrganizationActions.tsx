import { ButtonLink, defineMessages, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { OrganizationHeadFragment } from '../generated/graphql';

const catalog = defineMessages(
  { reorganize: 'Sắp xếp tổ chức', reach: 'Ai xem được, vì sao' },
  { reorganize: 'Reorganize', reach: 'Who can see it, and why' },
);

/** What the server says the viewer may do with the organization itself. */
export function OrganizationActions({ organization }: { organization: OrganizationHeadFragment }): ReactNode {
  const messages = useMessages(catalog);
  const { id, state, viewerCanReadReach, viewerCanReorganize } = organization;
  return (
    <>
      {/* A page of the shell, outside this remote's router. */}
      {viewerCanReadReach ? (
        <a className="cp-link og-print-hidden" href={`/administration/reach?of=${encodeURIComponent(id)}`}>
          {messages.reach}
        </a>
      ) : null}
      {viewerCanReorganize && state === 'ACTIVE' ? (
        <ButtonLink to="/reorganizations/new" search={{ root: id }} className="og-print-hidden">
          {messages.reorganize}
        </ButtonLink>
      ) : null}
    </>
  );
}
