import { Badge, Breadcrumbs, defineMessages, PageHeader, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { OrganizationHeadFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { organizationStates } from '../terms/organizationTerms';
import { useTypeName } from '../terms/useTypeName';
import { OrganizationActions } from './OrganizationActions';

const catalog = defineMessages(
  {
    from: (day: string) => `từ ${day}`,
    until: (from: string, to: string) => `từ ${from}, kết thúc từ ${to}`,
    code: (code: string) => `mã ${code}`,
    demo: 'Dữ liệu minh họa',
    closed: 'Lực lượng vũ trang',
  },
  {
    from: (day: string) => `since ${day}`,
    until: (from: string, to: string) => `from ${from}, ended as of ${to}`,
    code: (code: string) => `code ${code}`,
    demo: 'Demonstration data',
    closed: 'Armed forces',
  },
);

const STATE_KINDS = { ACTIVE: 'success', ENDED: 'warning', NOT_YET: 'neutral' } as const;

/** Printed name, way up, type, code, days and state on the day one stands on. */
export function OrganizationHeader({ organization }: { organization: OrganizationHeadFragment }): ReactNode {
  const messages = useMessages(catalog);
  const states = useMessages(organizationStates);
  const format = useFormat();
  const typeName = useTypeName();
  const { printedName, type, code, validFrom, validTo, state, demo, closed, ancestors } = organization;
  const [from, to] = [format.day(validFrom), format.day(validTo)];
  const facts = [typeName(type), code ? messages.code(code) : null, validTo ? messages.until(from, to) : messages.from(from)];
  return (
    <PageHeader
      title={printedName}
      summary={facts.filter(Boolean).join(' · ')}
      trail={
        ancestors.length > 0 ? (
          <Breadcrumbs items={ancestors.map((ancestor) => ({ id: ancestor.id, content: <OrganizationLink organization={ancestor} /> }))} />
        ) : null
      }
      badges={
        <>
          <Badge kind={STATE_KINDS[state]}>{states[state]}</Badge>
          {closed ? <Badge>{messages.closed}</Badge> : null}
          {demo ? <Badge kind="warning">{messages.demo}</Badge> : null}
        </>
      }
      actions={<OrganizationActions organization={organization} />}
    />
  );
}
