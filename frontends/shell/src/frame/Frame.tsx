import { Outlet, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { shellMessages } from '../shellMessages';
import { DemoBanner } from './DemoBanner';
import { Header } from './Header';
import { OfflineNotice } from './OfflineNotice';
import { SecondFactorNotice } from './SecondFactorNotice';

/** The window: skip link, header, banners, and the page. */
export function Frame(): ReactNode {
  const messages = useMessages(shellMessages);
  return (
    <div className="sh-frame">
      <a className="sh-skip" href="#main">
        {messages.skip}
      </a>
      <Header />
      <DemoBanner />
      <OfflineNotice />
      <SecondFactorNotice />
      <main id="main" className="sh-main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
