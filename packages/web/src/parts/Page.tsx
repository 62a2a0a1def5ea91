import type { ReactNode } from 'react';

/** One page's content, in rows with even distances. `wide` for tables and pictures that need the whole window. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }): ReactNode {
  return <div className={wide ? 'cp-page cp-page-wide' : 'cp-page'}>{children}</div>;
}
