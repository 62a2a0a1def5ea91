import { ActDialog, Button, DayPicker, Notice, TextInput, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { AddHolidaysDocument } from '../generated/graphql';
import { holidayMessages } from './holidayMessages';

const EMPTY = { from: '', to: '', name: '', legalBasis: '' };

/** One holiday, or a range of them. */
export function AddHolidays({ onDone }: { onDone: () => void }): ReactNode {
  const messages = useMessages(holidayMessages);
  const textOf = useFieldErrorText();
  const [open, setOpen] = useState(false);
  const [fields, setFields] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const act = useAct(AddHolidaysDocument, messages.added);
  const field = (name: keyof typeof EMPTY) => ({
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    required: name !== 'to',
    error: tried && name !== 'to' && fields[name].trim() === '' ? textOf('REQUIRED') : act.errorOf(name),
  });
  const submit = async (): Promise<void> => {
    setTried(true);
    const { from, to, name, legalBasis } = fields;
    if (from === '' || name.trim() === '' || legalBasis.trim() === '') return;
    if (!(await act.run({ from, to: to || null, name, legalBasis }))) return;
    setOpen(false);
    setFields(EMPTY);
    setTried(false);
    onDone();
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {messages.add}
      </Button>
      {open ? (
        <ActDialog
          title={messages.addTitle}
          submit={messages.save}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Notice kind="info">{messages.addText}</Notice>
          <div className="og-row">
            <DayPicker label={messages.from} {...field('from')} />
            <DayPicker label={messages.to} min={fields.from} {...field('to')} />
          </div>
          <TextInput label={messages.name} {...field('name')} />
          <TextInput label={messages.basis} {...field('legalBasis')} />
        </ActDialog>
      ) : null}
    </>
  );
}
