import { Facts, Section, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { PersonalSectionPartsFragment } from '../generated/graphql';
import { AskCorrection } from './AskCorrection';
import { myFileMessages } from './myFileMessages';

export interface PersonalSectionsProps {
  sections: readonly PersonalSectionPartsFragment[];
  /** Codes of the sections in which a correction can be asked for. */
  correctable: ReadonlySet<string>;
  onAsked: () => void;
}

/** One part of the page for each kind of record; the kinds of which nothing is held are named at the end. */
export function PersonalSections({ sections, correctable, onAsked }: PersonalSectionsProps): ReactNode {
  const messages = useMessages(myFileMessages);
  const held = sections.filter(({ records }) => records.length > 0);
  const empty = sections.filter(({ records }) => records.length === 0);
  return (
    <div className="sh-file">
      {held.map((section) => {
        const { code, title, records } = section;
        return (
          <Section
            key={code}
            title={records.length > 1 ? `${title} · ${messages.records(records.length)}` : title}
            actions={correctable.has(code) ? <AskCorrection section={section} onDone={onAsked} /> : null}
          >
            <ol className="sh-records">
              {records.map(({ id, values }) => (
                <li key={id}>
                  <Facts facts={values.map(({ label, text }) => ({ label, value: text }))} />
                </li>
              ))}
            </ol>
          </Section>
        );
      })}
      {empty.length > 0 ? (
        <Section title={messages.notHeld}>
          <p>{empty.map(({ title }) => title).join(' · ')}</p>
        </Section>
      ) : null}
    </div>
  );
}
