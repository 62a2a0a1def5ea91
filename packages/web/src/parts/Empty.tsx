import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from './kitMessages';

export interface EmptyProps {
  title?: ReactNode;
  /** Why it is empty, or what to do so that it is not. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** The empty state. */
export function Empty({ title, children, actions }: EmptyProps): ReactNode {
  const messages = useMessages(kitMessages);
  return (
    <div className="cp-empty">
      <p className="cp-empty-title">{title ?? messages.empty}</p>
      {children ? <div className="cp-empty-text">{children}</div> : null}
      {actions}
    </div>
  );
}
