import { Button, ConfirmDialog, Notice, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { MergeRecordsDocument, type MergePreviewQuery } from '../generated/graphql';
import { previewMessages } from './previewMessages';

export interface MergeConfirmProps {
  preview: MergePreviewQuery['mergePreview'];
  takeFields: string[];
  onDone: () => void;
}

/** Says in words what follows, then merges. */
export function MergeConfirm({ preview, takeFields, onDone }: MergeConfirmProps): ReactNode {
  const messages = useMessages(previewMessages);
  const [open, setOpen] = useState(false);
  const { run, busy, refusal, errorOf } = useAct(MergeRecordsDocument, messages.merged);
  const { surviving, losing, survivingVersion, losingVersion } = preview;
  const confirm = async (): Promise<void> => {
    const input = { survivingId: surviving.personId, survivingVersion, losingId: losing.personId, losingVersion, takeFields };
    if (!(await run(input))) return;
    setOpen(false);
    onDone();
  };
  const lives = surviving.member && losing.member ? (preview.sameLife ? messages.confirmLife : messages.confirmTwoLives) : null;
  const refused = errorOf('takeFields');
  return (
    <>
      <Button kind="primary" disabled={preview.obstacles.length > 0} onClick={() => setOpen(true)}>
        {messages.merge}
      </Button>
      <ConfirmDialog
        title={messages.confirmTitle}
        open={open}
        confirmLabel={messages.merge}
        busy={busy}
        refusal={refusal}
        onConfirm={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        <p>{messages.confirm(nameOf(surviving), nameOf(losing))}</p>
        {lives ? <p>{lives}</p> : null}
        <p>{messages.confirmFollow}</p>
        <p>{messages.confirmUndo}</p>
        {refused ? (
          <Notice kind="error" live>
            {refused}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  );
}

/** Names repeat: the file number tells two records apart. */
function nameOf({ person, member }: MergePreviewQuery['mergePreview']['surviving']): string {
  return `${person?.fullName ?? ''}${member ? ` (${member.fileNumber})` : ''}`;
}
