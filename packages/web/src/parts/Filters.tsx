import type { ReactNode } from 'react';

/** Search and filters in a row above a list; they wrap on a narrow window. */
export function Filters({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="cp-filters" role="group" aria-label={label}>
      {children}
    </div>
  );
}
