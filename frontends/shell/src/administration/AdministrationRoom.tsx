import { Link, Outlet, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useViewer } from '../viewer/ViewerContext';
import './administration.css';
import { administrationMessages, administrationPageNames } from './administrationMessages';
import { ADMINISTRATION_PATHS, administrationFor } from './administrationPages';

const EXACT = { exact: true };

/** The frame of every page of the administration room: its pages on a line, then the page. */
export function AdministrationRoom(): ReactNode {
  const messages = useMessages(administrationMessages);
  const names = useMessages(administrationPageNames);
  const pages = administrationFor(useViewer());
  return (
    <>
      {pages.length > 1 ? (
        <nav className="sh-room" aria-label={messages.label}>
          {pages.map(({ id }) => (
            <Link key={id} to={ADMINISTRATION_PATHS[id]} activeOptions={EXACT}>
              {names[id]}
            </Link>
          ))}
        </nav>
      ) : null}
      <Outlet />
    </>
  );
}
