import { defineMessages, Empty, Section, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationHistoryDocument, type OrganizationHistoryQuery } from '../generated/graphql';
import { Lineage } from '../lineage/Lineage';
import { EntryTable } from '../on-behalf/EntryTable';
import { OrganizationFrame } from './OrganizationFrame';
import { PlacementTable } from './PlacementTable';
import { useOrganizationId } from './useOrganizationId';
import { VersionTable } from './VersionTable';

const catalog = defineMessages(
  {
    lineage: 'Nguồn gốc và kế thừa',
    none: 'Chưa qua lần sắp xếp nào',
    noneText: 'Tổ chức này không được lập ra từ tổ chức khác và chưa nhập vào, chia ra tổ chức nào.',
    versions: 'Tên gọi và loại hình qua các thời kỳ',
    entries: 'Việc nhập thay theo giấy đã ký',
    placements: 'Trực thuộc qua các thời kỳ',
  },
  {
    lineage: 'Predecessors and successors',
    none: 'No reorganization yet',
    noneText: 'This organization did not come from another one, and has not gone into another one.',
    versions: 'Names and types over time',
    entries: 'Entered for it by signed pages',
    placements: 'Placements over time',
  },
);

/** Where an organization came from and went to, and what it was called and stood under in between. */
export function HistoryPage(): ReactNode {
  const messages = useMessages(catalog);
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const [query, retry] = useQuery({ query: OrganizationHistoryDocument, variables: { id, asOf } });
  return (
    <OrganizationFrame
      query={query}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      organization={(data) => data.partyOrganization}
    >
      {(organization, { organizationTypes }) => (
        <div className="og-stack">
          <Section title={messages.lineage}>
            {organization.lineage.links.length > 0 ? (
              <Lineage focusId={organization.id} names={namesOf(organization.lineage.nodes)} links={organization.lineage.links} />
            ) : (
              <Empty title={messages.none}>{messages.noneText}</Empty>
            )}
          </Section>
          <Section title={messages.versions}>
            <VersionTable caption={messages.versions} versions={organization.versions} types={organizationTypes} />
          </Section>
          {organization.placements.length > 0 ? (
            <Section title={messages.placements}>
              <PlacementTable caption={messages.placements} placements={organization.placements} />
            </Section>
          ) : null}
          {organization.type.levelClass === 'BRANCH' && organization.viewerCanReadMembers ? (
            <Section title={messages.entries}>
              <EntryTable filter={{ underId: id }} />
            </Section>
          ) : null}
        </div>
      )}
    </OrganizationFrame>
  );
}

type Node = NonNullable<OrganizationHistoryQuery['partyOrganization']>['lineage']['nodes'][number];

function namesOf(nodes: readonly Node[]): ReadonlyMap<string, string> {
  return new Map(nodes.flatMap(({ organization }) => (organization ? [[organization.id, organization.printedName]] : [])));
}
