import type { ReactNode } from 'react';

export interface NoticeProps {
  kind?: 'info' | 'success' | 'warning' | 'error';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links at the end. */
  actions?: ReactNode;
  /** Announces itself when it appears; leave out for text that is there from the start. */
  live?: boolean;
}

const MARKS = { info: 'i', success: '✓', warning: '!', error: '!' } as const;

/** A framed message in the flow of the page; the mark repeats in shape what the color says. */
export function Notice({ kind = 'info', title, children, actions, live = false }: NoticeProps): ReactNode {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`cp-notice cp-notice-${kind}`} role={role}>
      <span className="cp-notice-mark" aria-hidden="true">
        {MARKS[kind]}
      </span>
      <div className="cp-notice-body">
        {title ? <p className="cp-notice-title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="cp-notice-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
