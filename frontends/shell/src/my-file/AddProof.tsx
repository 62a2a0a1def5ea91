import { ActDialog, Button, useMessages, useToast } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { myFileMessages } from './myFileMessages';
import { useProof } from './useProof';

/** One more paper for a request that waits. */
export function AddProof({ requestId, onDone }: { requestId: string; onDone: () => void }): ReactNode {
  const messages = useMessages(myFileMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.onePaper}
      </Button>
      {open ? <ProofDialog requestId={requestId} onClose={() => setOpen(false)} onDone={onDone} /> : null}
    </>
  );
}

function ProofDialog({ requestId, onClose, onDone }: { requestId: string; onClose: () => void; onDone: () => void }): ReactNode {
  const messages = useMessages(myFileMessages);
  const toast = useToast();
  const proof = useProof();
  const submit = async (): Promise<void> => {
    if (!(await proof.sendTo(requestId))) return;
    toast({ message: messages.proofSent });
    onClose();
    onDone();
  };
  return (
    <ActDialog
      title={messages.onePaper}
      submit={messages.sendProof}
      busy={proof.busy}
      refusal={undefined}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {proof.fields}
    </ActDialog>
  );
}
