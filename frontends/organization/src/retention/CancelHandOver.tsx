import { ActDialog, Button, NoteField, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { CancelHandOverDocument, type HandOverLineFragment } from '../generated/graphql';
import { retentionMessages } from './retentionMessages';

/** Gives drafted minutes up, with the reason. */
export function CancelHandOver({ handOver, onDone }: { handOver: HandOverLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(retentionMessages);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy, refusal, errorOf } = useAct(CancelHandOverDocument, messages.cancelled);
  const submit = async (): Promise<void> => {
    if (!(await run({ id: handOver.id, version: handOver.version, reason }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.cancel}
      </Button>
      {open ? (
        <ActDialog
          title={messages.cancelTitle}
          submit={messages.cancel}
          busy={busy}
          refusal={refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.cancelHelp}</p>
          <NoteField
            label={messages.reason}
            hint={messages.reasonHint}
            required
            value={reason}
            onChange={setReason}
            error={errorOf('reason')}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
