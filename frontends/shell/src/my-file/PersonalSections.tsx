import { Facts, Section, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { PersonalSectionPartsFragment } from '../generated/graphql';
import { myFileMessages } from './myFileMessages';

/** One part of the page for each kind of record; the kinds of which nothing is held are named at the end. */
export function PersonalSections({ sections }: { sections: readonly PersonalSectionPartsFragment[] }): ReactNode {
  const messages = useMessages(myFileMessages);
  const held = sections.filter(({ records }) => records.length > 0);
  const empty = sections.filter(({ records }) => records.length === 0);
  return (
    <>
      {held.map(({ code, title, records }) => (
        <Section key={code} title={records.length > 1 ? `${title} · ${messages.records(records.length)}` : title}>
          <ol className="sh-records">
            {records.map(({ id, values }) => (
              <li key={id}>
                <Facts facts={values.map(({ label, text }) => ({ label, value: text }))} />
              </li>
            ))}
          </ol>
        </Section>
      ))}
      {empty.length > 0 ? (
        <Section title={messages.notHeld}>
          <p>{empty.map(({ title }) => title).join(' · ')}</p>
        </Section>
      ) : null}
    </>
  );
}
