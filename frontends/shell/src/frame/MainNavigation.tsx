import { Link, useLanguage, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useRemotes } from '../remotes/RemotesContext';
import { shellMessages } from '../shellMessages';

const EXACT = { exact: true };

export function MainNavigation(): ReactNode {
  const messages = useMessages(shellMessages);
  const language = useLanguage();
  const mine = useRemotes();
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
      </ul>
    </nav>
  );
}
