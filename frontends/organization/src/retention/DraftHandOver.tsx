import { ActDialog, Button, DayPicker, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { DraftHandOverDocument, type DraftHandOverInput } from '../generated/graphql';
import { retentionMessages } from './retentionMessages';

export interface DraftHandOverProps {
  organizationId: string;
  /** Names the act, on its button. */
  act: string;
  /** What more it says before the act; empty where nothing. */
  notice: string;
  what: Pick<DraftHandOverInput, 'records' | 'filter'>;
  onDone: () => void;
}

/** The minutes of a hand-over: who hands what to which archive, on which day. */
export function DraftHandOver({ organizationId, act, notice, what, onDone }: DraftHandOverProps): ReactNode {
  const messages = useMessages(retentionMessages);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today);
  const [handedBy, setHandedBy] = useState('');
  const [archive, setArchive] = useState('');
  const { run, busy, refusal, errorOf } = useAct(DraftHandOverDocument, messages.drafted);
  const submit = async (): Promise<void> => {
    if (!(await run({ organizationId, number, on, handedBy, archive, ...what }))) return;
    setOpen(false);
    onDone();
  };
  const refused = errorOf('records') ?? refusal;
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {act}
      </Button>
      {open ? (
        <ActDialog
          title={messages.draftTitle}
          submit={messages.draft}
          busy={busy}
          refusal={refused}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{[messages.draftHelp, notice].join(' ').trim()}</p>
          <TextInput label={messages.minutesNumber} required value={number} onChange={setNumber} error={errorOf('number')} />
          <DayPicker label={messages.day} required value={on} onChange={setOn} error={errorOf('on')} />
          <TextInput
            label={messages.handedBy}
            hint={messages.handedByHint}
            required
            value={handedBy}
            onChange={setHandedBy}
            error={errorOf('handedBy')}
          />
          <TextInput label={messages.archive} required value={archive} onChange={setArchive} error={errorOf('archive')} />
        </ActDialog>
      ) : null}
    </>
  );
}
