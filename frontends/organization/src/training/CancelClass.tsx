import { ActDialog, Button, DayPicker, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { CancelTrainingClassDocument } from '../generated/graphql';
import { trainingMessages } from './trainingMessages';

/** A class that does not take place. */
export function CancelClass({ trainingClass, onDone }: { trainingClass: { id: string; version: number }; onDone: () => void }): ReactNode {
  const messages = useMessages(trainingMessages);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const act = useAct(CancelTrainingClassDocument, messages.cancelDone);
  const submit = async (): Promise<void> => {
    if (!(await act.run({ id: trainingClass.id, version: trainingClass.version, on }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {messages.cancel}
      </Button>
      {open ? (
        <ActDialog
          title={messages.cancel}
          submit={messages.cancel}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.cancelText}</p>
          <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
        </ActDialog>
      ) : null}
    </>
  );
}
