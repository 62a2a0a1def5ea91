import { Facts, useFormat, useMessages, type Fact } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ClosedTotalsFragment, OrganizationOverviewQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { branchKinds, committeeKinds, reportingSectors } from '../terms/organizationTerms';
import { useTerms } from '../terms/useTerms';
import { useTypeName } from '../terms/useTypeName';
import { overviewMessages } from './overviewMessages';

type Overview = NonNullable<OrganizationOverviewQuery['partyOrganization']>;

export interface OverviewFactsProps {
  organization: Overview;
  /** Totals entered by hand; only closed nodes have them. */
  totals: ClosedTotalsFragment | null;
}

export function OverviewFacts({ organization, totals }: OverviewFactsProps): ReactNode {
  const messages = useMessages(overviewMessages);
  const format = useFormat();
  const typeName = useTypeName();
  const sector = useTerms(reportingSectors);
  const kind = useTerms(branchKinds);
  const committeeKind = useTerms(committeeKinds);
  const { committee, parent, memberCount, closed, type } = organization;
  const branch = type.levelClass === 'BRANCH';
  const facts: (Fact | null)[] = [
    { label: messages.type, value: typeName(type) },
    { label: messages.parent, value: parent ? <OrganizationLink organization={parent} /> : null },
    { label: messages.code, value: organization.code },
    { label: messages.from, value: format.day(organization.validFrom) },
    organization.validTo ? { label: messages.to, value: format.day(organization.validTo) } : null,
    organization.reportingSector ? { label: messages.sector, value: sector(organization.reportingSector) } : null,
    organization.branchKind ? { label: messages.kind, value: kind(organization.branchKind) } : null,
    branch || closed ? null : { label: messages.below, value: format.number(organization.childCount) },
    closed || memberCount === null ? null : { label: messages.members, value: format.number(memberCount) },
    committee ? { label: messages.committee, value: messages.committeeValue(committeeKind(committee.kind), committee.termName) } : null,
    committee?.termUntil ? { label: messages.termUntil, value: format.day(committee.termUntil) } : null,
    committee?.seats ? { label: messages.seats, value: format.number(committee.seats) } : null,
    closed && totals
      ? {
          label: messages.totals,
          value: messages.totalsValue(
            format.number(totals.members),
            format.number(totals.baseOrganizations),
            format.number(totals.branches),
          ),
        }
      : null,
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
