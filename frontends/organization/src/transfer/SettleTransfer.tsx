import { ActDialog, Button, DayPicker, useMessages, useToday, type TypedDocumentNode } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import type { SettleTransferInput } from '../generated/graphql';
import { transferMessages } from './transferMessages';

export interface SettleTransferProps {
  transfer: { id: string; version: number };
  document: TypedDocumentNode<object, { input: SettleTransferInput }>;
  /** Names the act, on its button. */
  act: string;
  title: string;
  text: string;
  done: string;
  onDone: () => void;
}

/** One way in which a letter or a stay ends, on a day: says first what follows from it. */
export function SettleTransfer({ transfer, document, act, title, text, done, onDone }: SettleTransferProps): ReactNode {
  const messages = useMessages(transferMessages);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const { run, busy, refusal, errorOf } = useAct(document, done);
  const submit = async (): Promise<void> => {
    if (!(await run({ id: transfer.id, version: transfer.version, on }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {act}
      </Button>
      {open ? (
        <ActDialog title={title} submit={act} busy={busy} refusal={refusal} onSubmit={() => void submit()} onClose={() => setOpen(false)}>
          <p className="og-help">{text}</p>
          <DayPicker label={messages.on} required value={on} onChange={setOn} error={errorOf('on')} />
        </ActDialog>
      ) : null}
    </>
  );
}
