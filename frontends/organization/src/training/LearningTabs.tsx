import { defineMessages, Link, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages(
  { label: 'Mục của phần bồi dưỡng', training: 'Lớp bồi dưỡng', contests: 'Hội thi' },
  { label: 'Parts of training', training: 'Classes', contests: 'Contests' },
);

const PATHS = { training: '/training', contests: '/contests' } as const;

/** The rooms that are about learning. */
export function LearningTabs(): ReactNode {
  const messages = useMessages(catalog);
  return (
    <nav className="og-tabs" aria-label={messages.label}>
      {(['training', 'contests'] as const).map((tab) => (
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
