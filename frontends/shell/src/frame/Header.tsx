import { Link, PRODUCT_NAME, useLocation, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { shellMessages } from '../shellMessages';
import { AccountMenu } from './AccountMenu';
import { ActingForSwitch } from './ActingForSwitch';
import { Disclosure } from './Disclosure';
import { Emblem } from './Emblem';
import { MainNavigation } from './MainNavigation';

/** On a narrow window, or in large text, the navigation and the committee move into one panel. */
export function Header(): ReactNode {
  const messages = useMessages(shellMessages);
  const { pathname } = useLocation();
  return (
    <header className="sh-header">
      <div className="sh-header-row">
        <Link to="/" className="sh-brand">
          <Emblem />
          <span>{PRODUCT_NAME}</span>
        </Link>
        <div className="sh-wide">
          <MainNavigation />
        </div>
        <div className="sh-wide sh-header-end">
          <ActingForSwitch />
        </div>
        <AccountMenu />
        <Disclosure className="sh-narrow" label={messages.menu} key={pathname}>
          <MainNavigation />
          <ActingForSwitch />
        </Disclosure>
      </div>
    </header>
  );
}
