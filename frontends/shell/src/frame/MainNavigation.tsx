import { Link, useLanguage, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { administrationMessages } from '../administration/administrationMessages';
import { ADMINISTRATION_PATHS, administrationFor } from '../administration/administrationPages';
import { useRemotes } from '../remotes/RemotesContext';
import { shellMessages } from '../shellMessages';
import { useViewer } from '../viewer/ViewerContext';

const EXACT = { exact: true };

export function MainNavigation(): ReactNode {
  const messages = useMessages(shellMessages);
  const language = useLanguage();
  const mine = useRemotes();
  const administration = useMessages(administrationMessages);
  const [first] = administrationFor(useViewer());
  return (
    <nav className="sh-navigation" aria-label={messages.navigation}>
      <ul>
        <li>
          <Link to="/" activeOptions={EXACT}>
            {messages.home}
          </Link>
        </li>
        {mine.map(({ name, path, title }) => (
          <li key={name}>
            <Link to="/$" params={{ _splat: path.slice(1) }}>
              {title[language]}
            </Link>
          </li>
        ))}
        {first ? (
          <li>
            <Link to={ADMINISTRATION_PATHS[first.id]}>{administration.room}</Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
