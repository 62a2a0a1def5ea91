import type { ReactNode } from 'react';

export interface BadgeProps {
  kind?: 'neutral' | 'accent' | 'success' | 'warning' | 'error';
  children: ReactNode;
}

/** A short word about a thing: a status, a type. */
export function Badge({ kind = 'neutral', children }: BadgeProps): ReactNode {
  return <span className={`cp-badge cp-badge-${kind}`}>{children}</span>;
}
