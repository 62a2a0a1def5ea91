import { defineMessages, Link, useLocation, useMessages } from '@capuy/web';
import type { KeyboardEvent, ReactNode } from 'react';
import { pageNames, roomNames } from './rooms/roomMessages';
import { PAGE_PATHS, placeOf, type RoomPage, ROOMS } from './rooms/rooms';

const catalog = defineMessages(
  {
    label: 'Mục của phần Tổ chức',
    pages: (room: string) => `Trang của mục ${room}`,
    menu: 'Các mục',
    here: (room: string, page: string) => `${room}: ${page}`,
  },
  {
    label: 'Parts of Organization',
    pages: (room: string) => `Pages of ${room}`,
    menu: 'Menu',
    here: (room: string, page: string) => `${room}: ${page}`,
  },
);

/** Which page one is on is said here, not by how an address begins. */
const EXACT = { exact: true, includeSearch: false } as const;

/** The day one stands on goes along. */
const day = ({ asOf }: { asOf?: string | undefined }): { asOf?: string | undefined } => ({ asOf });

/** The rooms of the remote on a line and the pages of the room below it; on a narrow window one menu holds them all. */
export function RemoteNavigation(): ReactNode {
  const messages = useMessages(catalog);
  const rooms = useMessages(roomNames);
  const pages = useMessages(pageNames);
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const page = ({ id }: RoomPage, className: string): ReactNode => (
    <Link
      key={id}
      to={PAGE_PATHS[id]}
      search={day}
      activeOptions={EXACT}
      className={place?.page.id === id ? `${className} active` : className}
      aria-current={place?.page.id === id ? 'page' : undefined}
    >
      {pages[id]}
    </Link>
  );
  return (
    <>
      <nav className="og-rooms" aria-label={messages.label}>
        {ROOMS.map(({ id, pages: [first] }) => (
          <Link
            key={id}
            to={first ? PAGE_PATHS[first.id] : '/'}
            search={day}
            activeOptions={EXACT}
            className={place?.room.id === id ? 'og-room active' : 'og-room'}
            aria-current={place?.room.id === id ? 'true' : undefined}
          >
            {rooms[id]}
          </Link>
        ))}
      </nav>
      {place && !place.room.ownTabs && place.room.pages.length > 1 ? (
        <nav className="og-room-pages" aria-label={messages.pages(rooms[place.room.id])}>
          {place.room.pages.map((each) => page(each, 'og-room-page'))}
        </nav>
      ) : null}
      {/* Made anew on every page: a menu that was used is closed. */}
      <details key={pathname} className="og-menu" onKeyDown={closeOnEscape}>
        <summary>{place ? messages.here(rooms[place.room.id], pages[place.page.id]) : messages.menu}</summary>
        <nav aria-label={messages.label}>
          {ROOMS.map(({ id, pages: list }) => (
            <div key={id} className="og-menu-room">
              <p>{rooms[id]}</p>
              {list.map((each) => page(each, 'og-menu-page'))}
            </div>
          ))}
        </nav>
      </details>
    </>
  );
}

/** Escape closes the menu and leaves one where it was opened. */
function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
