import { defineMessages, getRouteApi, Notice, Section, useMessages, usePagedQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { ExportMembers } from '../exports/ExportMembers';
import { OrganizationMembersDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { MemberFilters } from '../member-list/MemberFilters';
import { memberListMessages } from '../member-list/memberListMessages';
import { memberFilter } from '../member-list/memberSearch';
import { MemberTable } from '../member-list/MemberTable';
import { OrganizationFrame } from './OrganizationFrame';
import { RegisterMember } from './RegisterMember';
import { StayingMembers } from './StayingMembers';
import { useOrganizationId } from './useOrganizationId';

const route = getRouteApi('/organizations/$organizationId/members');

const catalog = defineMessages(
  {
    outside: 'Danh sách đảng viên của tổ chức này nằm ngoài phạm vi đồng chí được xem.',
  },
  {
    outside: 'The members of this organization are outside what you may see.',
  },
);

/** Members of one organization and of all below it. */
export function OrganizationMembersPage(): ReactNode {
  const messages = useMessages(memberListMessages);
  const own = useMessages(catalog);
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const paged = usePagedQuery({
    query: OrganizationMembersDocument,
    variables: { id, asOf, orderBy: search.order ?? 'NAME', filter: { underId: id, ...memberFilter(search) } },
    connection: (data) => data.members,
  });
  return (
    <OrganizationFrame query={paged.query} onRetry={paged.retry} organization={(data) => data.partyOrganization}>
      {(organization) =>
        organization.viewerCanReadMembers ? (
          <Section
            title={messages.list}
            actions={
              <>
                {(organization.viewerCanManage || organization.viewerCanEnterOnBehalf) && organization.type.levelClass === 'BRANCH' ? (
                  <RegisterMember organizationId={id} may={organization} onDone={paged.retry} />
                ) : null}
                <ExportMembers organizationId={id} asOf={asOf} search={search} mayUnmask={organization.viewerCanReadSensitive} />
                <PrintButton />
              </>
            }
          >
            <div className="og-stack-tight">
              <MemberFilters
                search={search}
                sensitive={organization.viewerCanReadSensitive}
                onChange={(part) => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) })}
              />
              <MemberTable rows={paged.rows} paging={paged.paging} withBranch={organization.type.levelClass !== 'BRANCH'} />
              {search.standing === undefined ? <StayingMembers rows={paged.query.data?.staying.nodes ?? []} /> : null}
            </div>
          </Section>
        ) : (
          <Notice kind="info">{own.outside}</Notice>
        )
      }
    </OrganizationFrame>
  );
}
