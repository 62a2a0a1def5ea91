import { defineMessages, Link, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages(
  { label: 'Mục của phần địa bàn', localities: 'Thôn, tổ dân phố', residence: 'Mối liên hệ nơi cư trú', comments: 'Nhận xét hằng năm' },
  { label: 'Parts of places', localities: 'Localities', residence: 'Residence links', comments: 'Yearly comments' },
);

const PATHS = { localities: '/localities', residence: '/residence', comments: '/residence/comments' } as const;

/** The rooms that are about places. */
export function PlaceTabs(): ReactNode {
  const messages = useMessages(catalog);
  return (
    <nav className="og-tabs" aria-label={messages.label}>
      {(['localities', 'residence', 'comments'] as const).map((tab) => (
        <Link
          key={tab}
          to={PATHS[tab]}
          search={({ asOf }: { asOf?: string | undefined }) => ({ asOf })}
          activeOptions={{ exact: true, includeSearch: false }}
          className="og-tab"
        >
          {messages[tab]}
        </Link>
      ))}
    </nav>
  );
}
