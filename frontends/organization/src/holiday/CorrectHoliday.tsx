import { ActDialog, Button, TextInput, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { CorrectHolidayDocument, type HolidaysQuery } from '../generated/graphql';
import { holidayMessages } from './holidayMessages';

export interface CorrectHolidayProps {
  holiday: HolidaysQuery['holidays']['days'][number];
  onDone: () => void;
}

/** Another name or legal basis for a holiday. */
export function CorrectHoliday({ holiday, onDone }: CorrectHolidayProps): ReactNode {
  const messages = useMessages(holidayMessages);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(holiday.name);
  const [legalBasis, setLegalBasis] = useState(holiday.legalBasis);
  const act = useAct(CorrectHolidayDocument, messages.corrected);
  const submit = async (): Promise<void> => {
    if (!(await act.run({ day: holiday.day, name, legalBasis }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" size="compact-sm" onClick={() => setOpen(true)}>
        {messages.correct}
      </Button>
      {open ? (
        <ActDialog
          title={messages.correctTitle(format.day(holiday.day))}
          submit={messages.correctSave}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextInput label={messages.name} required value={name} onChange={setName} error={act.errorOf('name')} />
          <TextInput label={messages.basis} required value={legalBasis} onChange={setLegalBasis} error={act.errorOf('legalBasis')} />
        </ActDialog>
      ) : null}
    </>
  );
}
