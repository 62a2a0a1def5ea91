import { ActDialog, Button, DayPicker, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { useOnBehalf, type OnBehalfMay } from '../act/useOnBehalf';
import { CreatePartyTeamDocument } from '../generated/graphql';
import { teamMessages } from './teamMessages';

/** A new Party team of a branch. */
export function CreateTeam({ organizationId, may, onDone }: { organizationId: string; may: OnBehalfMay; onDone: () => void }): ReactNode {
  const messages = useMessages(teamMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [validFrom, setValidFrom] = useState(today);
  const [tried, setTried] = useState(false);
  const act = useAct(CreatePartyTeamDocument, messages.created);
  const behalf = useOnBehalf(organizationId, may, act.errorOf);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '') return;
    const entered = await behalf.prepare();
    if (!entered) return;
    if (!(await act.run({ ...entered, organizationId, name: name.trim(), validFrom }))) return;
    setOpen(false);
    setName('');
    setTried(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.create}</Button>
      {open ? (
        <ActDialog
          title={messages.create}
          submit={messages.create}
          busy={act.busy || behalf.busy}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextInput
            label={messages.name}
            hint={messages.nameHint}
            required
            value={name}
            onChange={setName}
            error={tried && name.trim() === '' ? textOf('REQUIRED') : act.errorOf('name')}
          />
          <DayPicker label={messages.from} required value={validFrom} onChange={setValidFrom} error={act.errorOf('validFrom')} />
          {behalf.fields}
        </ActDialog>
      ) : null}
    </>
  );
}
