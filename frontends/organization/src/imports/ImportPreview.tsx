import { Button, DownloadLink, type DataPaging, Section, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { ImportHeadFragment, ImportRowLineFragment } from '../generated/graphql';
import { ConfirmImport } from './ConfirmImport';
import { importMessages } from './importMessages';
import { ImportRowFilters } from './ImportRowFilters';
import { ImportRows } from './ImportRows';
import { MapColumns } from './MapColumns';

export interface ImportPreviewProps {
  batch: ImportHeadFragment;
  rows: readonly ImportRowLineFragment[];
  paging: DataPaging;
  onDone: () => void;
}

/** Every row with what is wrong and what would change, and the confirmation below it. */
export function ImportPreview({ batch, rows, paging, onDone }: ImportPreviewProps): ReactNode {
  const messages = useMessages(importMessages);
  const [mapping, setMapping] = useState(false);
  const open = batch.status === 'READY';
  if (mapping) return <MapColumns batch={batch} onDone={onDone} onClose={() => setMapping(false)} />;
  return (
    <>
      <Section
        title={messages.list}
        actions={
          <>
            {open ? (
              <Button kind="quiet" onClick={() => setMapping(true)}>
                {messages.mapAgain}
              </Button>
            ) : null}
            <DownloadLink href={`/files/organization/imports/${batch.id}/result`}>{messages.result}</DownloadLink>
          </>
        }
      >
        <div className="og-stack-tight">
          <ImportRowFilters batch={batch} />
          <ImportRows batch={batch} rows={rows} paging={paging} onDone={onDone} />
        </div>
      </Section>
      {open ? <ConfirmImport batch={batch} onDone={onDone} /> : null}
    </>
  );
}
