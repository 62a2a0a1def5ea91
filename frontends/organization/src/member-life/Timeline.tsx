import { defineMessages, Section, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import type { LifeEventLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { PrintButton } from '../links/PrintButton';
import { memberEnds } from '../terms/memberTerms';
import { postPositions } from '../terms/postTerms';
import { useTerms } from '../terms/useTerms';
import { lifeEventMessages, lifeEventSentence } from './lifeEventSentence';

const catalog = defineMessages({ title: 'Quá trình đảng viên' }, { title: 'The life in the Party' });

/** One list in the order of days, as a person would tell it. */
export function Timeline({ events }: { events: readonly LifeEventLineFragment[] }): ReactNode {
  const own = useMessages(catalog);
  const messages = useMessages(lifeEventMessages);
  const position = useTerms(postPositions);
  const end = useTerms(memberEnds);
  const format = useFormat();
  return (
    <Section title={own.title} actions={<PrintButton />}>
      <ol className="og-timeline">
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.on}>{format.day(event.on)}</time>
            <span>
              {lifeEventSentence(event, { messages, position, end, format })}
              {event.organization ? (
                <>
                  {' '}
                  <OrganizationLink organization={event.organization} day={event.on} />
                </>
              ) : null}
              {event.until && event.kind === 'STAY_BEGAN' ? ` (${messages.until(format.day(event.until))})` : null}
              {event.decision ? (
                <span className="og-muted">
                  {'. '}
                  <DecisionLine decision={event.decision} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
