import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from './kitMessages';

const WIDTHS = ['62%', '88%', '74%', '92%', '55%', '80%', '68%', '85%'];

/** The loading state: gray lines where the text will stand; it appears only after 150 ms (in CSS). */
export function Loading({ lines = 5 }: { lines?: number }): ReactNode {
  const messages = useMessages(kitMessages);
  return (
    <div className="cp-loading" role="status">
      <span className="cp-hidden">{messages.loading}</span>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} className="cp-loading-line" style={{ width }} aria-hidden="true" />
      ))}
    </div>
  );
}
