import { Button, ConfirmDialog, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { KeepRecordsApartDocument, type DuplicateLineFragment } from '../generated/graphql';
import { mergeMessages } from './mergeMessages';

/** Says that a pair is two people: it is not offered again. */
export function KeepApart({ pair: { first, second }, onDone }: { pair: DuplicateLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(mergeMessages);
  const [open, setOpen] = useState(false);
  const { run, busy, refusal } = useAct(KeepRecordsApartDocument, messages.apartDone);
  const confirm = async (): Promise<void> => {
    if (!(await run({ firstId: first.personId, secondId: second.personId }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.apart}
      </Button>
      <ConfirmDialog
        title={messages.apartTitle}
        open={open}
        confirmLabel={messages.apart}
        busy={busy}
        refusal={refusal}
        onConfirm={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        {messages.apartText(first.person?.fullName ?? '', second.person?.fullName ?? '')}
      </ConfirmDialog>
    </>
  );
}
