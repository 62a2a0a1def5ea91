import { Button, ConfirmDialog, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { RemoveHolidayDocument } from '../generated/graphql';
import { holidayMessages } from './holidayMessages';

/** The day is a working day after all. */
export function RemoveHoliday({ day, onDone }: { day: string; onDone: () => void }): ReactNode {
  const messages = useMessages(holidayMessages);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const act = useAct(RemoveHolidayDocument, messages.removed);
  const remove = async (): Promise<void> => {
    if (!(await act.run({ day }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" size="compact-sm" onClick={() => setOpen(true)}>
        {messages.remove}
      </Button>
      <ConfirmDialog
        title={messages.removeTitle(format.day(day))}
        open={open}
        danger
        busy={act.busy}
        refusal={act.refusal}
        confirmLabel={messages.remove}
        onConfirm={() => void remove()}
        onCancel={() => setOpen(false)}
      >
        {messages.removeText}
      </ConfirmDialog>
    </>
  );
}
