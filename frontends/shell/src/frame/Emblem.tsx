import type { ReactNode } from 'react';

/** The product's mark: a tree of three levels. Not an emblem of the Party or the State. */
export function Emblem(): ReactNode {
  return (
    <svg className="sh-emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" />
      <path d="M16 10v5M8.5 21v-3.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2V21M16 15.5V21" />
      <circle cx="16" cy="8.5" r="2.6" />
      <circle cx="8.5" cy="23" r="2.2" />
      <circle cx="16" cy="23" r="2.2" />
      <circle cx="23.5" cy="23" r="2.2" />
    </svg>
  );
}
