import { ActDialog, Button, DayPicker, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { RecordHandOverReceiptDocument, type HandOverLineFragment } from '../generated/graphql';
import { retentionMessages } from './retentionMessages';

/** The archive has the records: number, day and who took them. */
export function NoteReceipt({ handOver, onDone }: { handOver: HandOverLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(retentionMessages);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [receiptNumber, setReceiptNumber] = useState('');
  const [receivedOn, setReceivedOn] = useState(today);
  const [receivedBy, setReceivedBy] = useState('');
  const { run, busy, refusal, errorOf } = useAct(RecordHandOverReceiptDocument, messages.received);
  const submit = async (): Promise<void> => {
    if (!(await run({ id: handOver.id, version: handOver.version, receiptNumber, receivedOn, receivedBy }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.receive}
      </Button>
      {open ? (
        <ActDialog
          title={messages.receiveTitle}
          submit={messages.receive}
          busy={busy}
          refusal={refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.receiveHelp}</p>
          <TextInput
            label={messages.receiptNumber}
            required
            value={receiptNumber}
            onChange={setReceiptNumber}
            error={errorOf('receiptNumber')}
          />
          <DayPicker label={messages.receivedOn} required value={receivedOn} onChange={setReceivedOn} error={errorOf('receivedOn')} />
          <TextInput label={messages.receivedBy} required value={receivedBy} onChange={setReceivedBy} error={errorOf('receivedBy')} />
        </ActDialog>
      ) : null}
    </>
  );
}
