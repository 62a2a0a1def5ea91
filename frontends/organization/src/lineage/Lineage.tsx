import { useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { DecidedLink } from './LineageGraph';
import { LineagePicture } from './LineagePicture';
import { LineageTable } from './LineageTable';
import { lineageMessages } from './lineageMessages';

export interface LineageProps {
  /** The organization the picture is about. */
  focusId: string | null;
  /** Names by identifier. */
  names: ReadonlyMap<string, string>;
  links: readonly DecidedLink[];
}

/** A lineage as a picture, and the same as a table for whoever does not see it, and for paper. */
export function Lineage({ focusId, names, links }: LineageProps): ReactNode {
  const messages = useMessages(lineageMessages);
  return (
    <div className="og-lineage">
      <p className="og-help og-print-hidden">{messages.help}</p>
      <LineagePicture focusId={focusId} names={names} links={links} />
      <p className="og-lineage-legend" aria-hidden="true">
        <span className="og-line-whole">{messages.whole}</span>
        <span className="og-line-part">{messages.part}</span>
      </p>
      <details className="og-more og-print-open">
        <summary>{messages.asTable}</summary>
        <LineageTable names={names} links={links} />
      </details>
    </div>
  );
}
