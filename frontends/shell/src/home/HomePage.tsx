import { Empty, Link, Page, PageHeader, useActingFor, useLanguage, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useRemotes } from '../remotes/RemotesContext';
import { shellMessages } from '../shellMessages';
import { useViewer } from '../viewer/ViewerContext';

/** What the viewer can do here: one card for each of their remotes. */
export function HomePage(): ReactNode {
  const messages = useMessages(shellMessages);
  const language = useLanguage();
  const { displayName } = useViewer();
  const { actingFor } = useActingFor();
  const mine = useRemotes();
  return (
    <Page>
      <PageHeader
        title={messages.greeting(displayName)}
        summary={actingFor ? messages.homeSummary(actingFor.printedName) : messages.noRole}
      />
      {mine.length === 0 ? (
        <Empty title={messages.noRemotes}>{messages.noRemotesText}</Empty>
      ) : (
        <ul className="sh-cards" aria-label={messages.yourWork}>
          {mine.map(({ name, path, title, summary }) => (
            <li key={name} className="sh-card">
              <h2>
                <Link to="/$" params={{ _splat: path.slice(1) }}>
                  {title[language]}
                </Link>
              </h2>
              {summary ? <p>{summary[language]}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
