import type { ReactNode } from 'react';

export interface Fact {
  label: string;
  /** Nothing (null, empty) is drawn as a dash. */
  value: ReactNode;
}

/** Names and values of one thing, side by side where there is room. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="cp-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
