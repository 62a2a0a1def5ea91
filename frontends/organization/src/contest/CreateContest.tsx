import { ActDialog, Button, DayPicker, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { CreateContestDocument } from '../generated/graphql';
import { contestMessages } from './contestMessages';

/** Opens a contest of the committee one acts for. */
export function CreateContest({ organization, onDone }: { organization: { id: string }; onDone: () => void }): ReactNode {
  const messages = useMessages(contestMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState(today);
  const [tried, setTried] = useState(false);
  const act = useAct(CreateContestDocument, messages.created);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '' || !(await act.run({ organizationId: organization.id, name: name.trim(), startsOn, endsOn }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {messages.create}
      </Button>
      {open ? (
        <ActDialog
          title={messages.create}
          submit={messages.create}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextInput
            label={messages.name}
            required
            value={name}
            onChange={setName}
            error={tried && name.trim() === '' ? textOf('REQUIRED') : act.errorOf('name')}
          />
          <div className="og-row">
            <DayPicker label={messages.startsOn} required value={startsOn} onChange={setStartsOn} error={act.errorOf('startsOn')} />
            <DayPicker label={messages.endsOn} required value={endsOn} onChange={setEndsOn} error={act.errorOf('endsOn')} />
          </div>
        </ActDialog>
      ) : null}
    </>
  );
}
