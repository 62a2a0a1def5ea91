import {
  defineMessages,
  Empty,
  getRouteApi,
  Page,
  PageHeader,
  QueryView,
  Section,
  Tabs,
  useActingFor,
  useMessages,
  usePagedQuery,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { ExportMembers } from '../exports/ExportMembers';
import { MemberListDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { MemberFilters } from '../member-list/MemberFilters';
import { memberListMessages } from '../member-list/memberListMessages';
import { memberFilter } from '../member-list/memberSearch';
import { MemberTable } from '../member-list/MemberTable';
import { PeopleList } from '../people/PeopleList';
import { OrganizationPicker } from '../picker/OrganizationPicker';

const route = getRouteApi('/members');

const catalog = defineMessages(
  {
    title: 'Đảng viên',
    summary: (name: string) => `Đảng viên của ${name} và các tổ chức trực thuộc.`,
    members: 'Đảng viên',
    people: 'Người chưa là đảng viên',
    nobody: 'Hãy chọn một tổ chức đảng để xem đảng viên',
    under: 'Chi bộ hoặc tổ chức đảng',
    underHint: 'Để trống: toàn bộ cấp ủy đang làm việc.',
  },
  {
    title: 'Members',
    summary: (name: string) => `Members of ${name} and of everything below it.`,
    members: 'Members',
    people: 'Others',
    nobody: 'Choose a Party organization to see its members',
    under: 'Branch or organization',
    underHint: 'Empty: everything below the committee you act for.',
  },
);

/** Members below the committee one acts for, or below any organization chosen. */
export function MembersPage(): ReactNode {
  const messages = useMessages(catalog);
  const list = useMessages(memberListMessages);
  const { actingFor } = useActingFor();
  const { asOf, under, list: whom, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: object): void => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  const underId = under ?? actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: MemberListDocument,
    variables: { underId, asOf: asOf ?? null, orderBy: search.order ?? 'NAME', filter: { underId, ...memberFilter(search) } },
    connection: (data) => data.members,
    pause: underId === '' || whom === 'people',
  });
  const organization = paged.query.data?.partyOrganization;
  return (
    <Page>
      <PageHeader title={messages.title} summary={organization ? messages.summary(organization.printedName) : undefined} />
      <StandingDay />
      <Tabs
        label={messages.title}
        value={whom ?? 'members'}
        onChange={(id) => change({ list: id === 'people' ? id : undefined })}
        tabs={[
          {
            id: 'members',
            label: messages.members,
            content: (
              <Section
                title={list.list}
                actions={
                  <>
                    {underId === '' ? null : (
                      <ExportMembers
                        organizationId={underId}
                        asOf={asOf ?? null}
                        search={search}
                        mayUnmask={organization?.viewerCanReadSensitive ?? false}
                      />
                    )}
                    <PrintButton />
                  </>
                }
              >
                <div className="og-stack-tight">
                  <OrganizationPicker
                    label={messages.under}
                    hint={messages.underHint}
                    asOf={asOf ?? null}
                    {...(actingFor ? { underId: actingFor.organizationId } : {})}
                    value={under && organization ? organization : null}
                    onChange={(chosen) => change({ under: chosen?.id })}
                  />
                  <MemberFilters search={search} onChange={change} sensitive={organization?.viewerCanReadSensitive ?? false} />
                  {underId === '' ? (
                    <Empty title={messages.nobody} />
                  ) : (
                    <QueryView query={paged.query} onRetry={paged.retry}>
                      {() => <MemberTable rows={paged.rows} paging={paged.paging} />}
                    </QueryView>
                  )}
                </div>
              </Section>
            ),
          },
          {
            id: 'people',
            label: messages.people,
            content: <PeopleList search={search.q ?? ''} onSearch={(q) => change({ q: q || undefined })} />,
          },
        ]}
      />
    </Page>
  );
}
