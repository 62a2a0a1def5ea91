import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from './kitMessages';

export interface Crumb {
  id: string;
  /** A `TextLink`, or plain text for the last one. */
  content: ReactNode;
}

/** Where this page stands, from the top down. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }): ReactNode {
  const messages = useMessages(kitMessages);
  return (
    <nav className="cp-breadcrumbs" aria-label={messages.breadcrumbs}>
      <ol>
        {items.map(({ id, content }) => (
          <li key={id}>{content}</li>
        ))}
      </ol>
    </nav>
  );
}
