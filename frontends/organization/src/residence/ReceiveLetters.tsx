import { ActDialog, Button, DayPicker, useFormat, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { ReceiveResidenceLinksDocument, type ResidenceLineFragment } from '../generated/graphql';
import { residenceMessages } from './residenceMessages';

export interface ReceiveLettersProps {
  rows: readonly ResidenceLineFragment[];
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[]) => void;
  onDone: () => void;
}

/** Receives the chosen letters on one day: letters come in bundles. */
export function ReceiveLetters({ rows, chosen, onChoose, onDone }: ReceiveLettersProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const format = useFormat();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const act = useAct(ReceiveResidenceLinksDocument, messages.receivedDone);
  const waiting = rows.filter(({ viewerCanReceive }) => viewerCanReceive);
  const links = waiting.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ id, version }));
  if (waiting.length === 0) return null;
  const submit = async (): Promise<void> => {
    if (!(await act.run({ links, on }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <div className="og-acts og-print-hidden">
      <Button kind="quiet" onClick={() => onChoose(waiting.map(({ id }) => id))}>
        {messages.chooseAll}
      </Button>
      <Button kind="primary" disabled={links.length === 0} onClick={() => setOpen(true)}>
        {messages.receive}
      </Button>
      <span role="status">{links.length > 0 ? messages.chosen(format.number(links.length)) : ''}</span>
      {open ? (
        <ActDialog
          title={messages.receiveTitle(format.number(links.length))}
          submit={messages.receiveSubmit}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
        </ActDialog>
      ) : null}
    </div>
  );
}
