import { Section, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ReorganizationQuery } from '../generated/graphql';
import { Lineage } from '../lineage/Lineage';
import { OrganizationLink } from '../links/OrganizationLink';
import { reorganizationMessages } from './reorganizationMessages';
import { resultOf } from './resultOf';

/** What an applied reorganization left behind: links to it, and the lineage as a picture. */
export function Result({ reorganization }: { reorganization: NonNullable<ReorganizationQuery['reorganization']> }): ReactNode {
  const messages = useMessages(reorganizationMessages);
  const { effectiveOn, operations } = reorganization;
  const { after, links, names } = resultOf(operations.nodes, effectiveOn);
  return (
    <>
      {after.length > 0 ? (
        <Section title={messages.after}>
          <p className="og-help">{messages.resultText}</p>
          <ul className="og-columns">
            {after.map(({ id, name }) => (
              <li key={id}>
                <OrganizationLink organization={{ id, printedName: name }} day={effectiveOn} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {links.length > 0 && links.length <= 60 ? (
        <Section title={messages.lineage}>
          <Lineage focusId={null} names={names} links={links} />
        </Section>
      ) : null}
    </>
  );
}
