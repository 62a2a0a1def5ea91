import { useEffect, useRef, type ReactNode } from 'react';

export interface PageHeaderProps {
  /** Plain text: it is the window's title too. */
  title: string;
  /** A line under the title. */
  summary?: ReactNode;
  /** `<Breadcrumbs />` above the title. */
  trail?: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

export const PRODUCT_NAME = 'Cấp ủy số';

/** A person who went here by a link should hear and stand at the new title; typing is never interrupted. */
function mayTakeFocus(): boolean {
  const active = document.activeElement;
  return !(active instanceof HTMLElement) || !active.matches('input, select, textarea, [role=combobox]');
}

let visited = false;

/** The page's title: its only h1, the window's title, and where focus stands after a change of page. */
export function PageHeader({ title, summary, trail, badges, actions }: PageHeaderProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${PRODUCT_NAME}`;
  }, [title]);
  useEffect(() => {
    // Not on the first page of a visit: there the browser starts at the top, with the skip link.
    if (visited && mayTakeFocus()) heading.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <header className="cp-page-header">
      {trail}
      <div className="cp-page-header-row">
        <div className="cp-page-header-text">
          <h1 ref={heading} tabIndex={-1}>
            {title}
            {badges ? <span className="cp-page-header-badges">{badges}</span> : null}
          </h1>
          {summary ? <div className="cp-page-header-summary">{summary}</div> : null}
        </div>
        {actions ? <div className="cp-page-header-actions">{actions}</div> : null}
      </div>
    </header>
  );
}
