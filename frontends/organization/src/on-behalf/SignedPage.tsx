import { Button, Dialog, DownloadLink, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { EntryLineFragment } from '../generated/graphql';
import { entryMessages } from './entryMessages';

/** The photo of the page an entry rests on; a PDF is saved. Reading it is kept by the audit. */
export function SignedPage({ entry: { evidenceId, evidenceType, organization, signedOn } }: { entry: EntryLineFragment }): ReactNode {
  const messages = useMessages(entryMessages);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const href = `/files/organization/evidence/${evidenceId}`;
  if (evidenceType === 'application/pdf') {
    return (
      <DownloadLink kind="quiet" href={href}>
        {messages.save}
      </DownloadLink>
    );
  }
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.show}
      </Button>
      {open ? (
        <Dialog title={messages.showTitle(organization?.printedName ?? '', format.day(signedOn))} open onClose={() => setOpen(false)}>
          <img className="og-signed-page" src={href} alt={messages.alt} />
        </Dialog>
      ) : null}
    </>
  );
}
