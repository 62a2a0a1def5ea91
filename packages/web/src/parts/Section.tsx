import { useId, type ReactNode } from 'react';

export interface SectionProps {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page on its own white ground. */
export function Section({ title, actions, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="cp-section" aria-labelledby={id}>
      <div className="cp-section-head">
        <h2 id={id}>{title}</h2>
        {actions ? <div className="cp-section-actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
