import { Section, TextLink, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { CountsQuery, OrganizationClass, OrganizationMovementKind } from '../generated/graphql';
import { organizationClasses, organizationMovementKinds } from '../terms/movementTerms';
import { countsMessages } from './countsMessages';
import { useChange } from './useChange';

export interface OrganizationFlowProps {
  underId: string;
  since: string;
  until: string;
  changes: NonNullable<CountsQuery['organizationChanges']>;
}

const KINDS = ['ESTABLISHED', 'RESULTED', 'ENDED', 'MERGED', 'DIVIDED', 'ABSORBED_OTHERS'] as const;
const BEGINS: ReadonlySet<OrganizationMovementKind> = new Set(['ESTABLISHED', 'RESULTED']);
const CLASSES = ['BASE', 'UNDER_BASE', 'OTHER'] as const;

/** Organizations by how they began and ended, for each class; the net is counted from the two days, not from these. */
export function OrganizationFlow({ underId, since, until, changes }: OrganizationFlowProps): ReactNode {
  const messages = useMessages(countsMessages);
  const kinds = useMessages(organizationMovementKinds);
  const classes = useMessages(organizationClasses);
  const format = useFormat();
  const change = useChange();
  const count = (of: OrganizationClass, kind: OrganizationMovementKind): number =>
    changes.movements.find((each) => each.class === of && each.kind === kind)?.count ?? 0;
  const standing = (of: OrganizationClass): { before: number; after: number } =>
    changes.standing.find((each) => each.class === of) ?? { before: 0, after: 0 };
  const net = (of: OrganizationClass): number => standing(of).after - standing(of).before;
  const rest = (of: OrganizationClass): number =>
    KINDS.filter((kind) => kind !== 'ABSORBED_OTHERS').reduce((n, kind) => n - (BEGINS.has(kind) ? 1 : -1) * count(of, kind), net(of));
  const shown = KINDS.filter((kind) => kind !== 'DIVIDED' || CLASSES.some((of) => count(of, kind) > 0));
  const row = (label: string, cell: (of: OrganizationClass) => ReactNode, strong = false): ReactNode => (
    <tr key={label} className={strong ? 'og-total' : undefined}>
      <th scope="row">{label}</th>
      {CLASSES.map((of) => (
        <td key={of} className="cp-cell-end">
          {cell(of)}
        </td>
      ))}
    </tr>
  );
  const behind = (of: OrganizationClass, kind: OrganizationMovementKind): ReactNode =>
    count(of, kind) === 0 ? (
      format.number(0)
    ) : (
      <TextLink to="/organization-movements" search={{ asOf: until, since, under: underId, how: kind, class: of }}>
        {format.number(count(of, kind))}
      </TextLink>
    );
  return (
    <Section title={messages.organizations}>
      <div className="og-scroll" role="region" aria-label={messages.organizations} tabIndex={0}>
        <table className="cp-table cp-table-plain og-compare">
          <caption className="cp-hidden">{messages.organizations}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.content}</th>
              {CLASSES.map((of) => (
                <th key={of} scope="col" className="cp-cell-end">
                  {classes[of]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(messages.before, (of) => format.number(standing(of).before), true)}
            {shown.map((kind) => row(kinds[kind], (of) => behind(of, kind)))}
            {row(messages.otherChange, (of) => change(rest(of)))}
            {row(messages.after, (of) => format.number(standing(of).after), true)}
            {row(messages.net, (of) => change(net(of)), true)}
          </tbody>
        </table>
      </div>
      <p className="og-muted">{messages.organizationsNote}</p>
    </Section>
  );
}
