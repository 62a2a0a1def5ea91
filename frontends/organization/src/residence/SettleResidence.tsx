import { ActDialog, Button, DayPicker, Select, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { EndResidenceLinkDocument, ExcuseFromResidenceDocument, type ResidenceLineFragment } from '../generated/graphql';
import type { Terms } from '../terms/Terms';
import { residenceMessages } from './residenceMessages';

export interface SettleResidenceProps {
  link: ResidenceLineFragment;
  groups: Terms;
  onDone: () => void;
}

/** Excuses from a link or ends it, on a day. */
export function SettleResidence({ link, groups, onDone }: SettleResidenceProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const [open, setOpen] = useState<'EXCUSE' | 'END' | null>(null);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    onDone();
  };
  const mayExcuse = link.status === 'INTRODUCED' || link.status === 'RECEIVED';
  return (
    <div className="og-acts">
      {mayExcuse ? (
        <Button size="compact-sm" kind="quiet" onClick={() => setOpen('EXCUSE')}>
          {messages.excuse}
        </Button>
      ) : null}
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen('END')}>
        {messages.end}
      </Button>
      {open === 'EXCUSE' ? <Excuse link={link} groups={groups} onDone={done} onClose={close} /> : null}
      {open === 'END' ? <End link={link} onDone={done} onClose={close} /> : null}
    </div>
  );
}

interface Common {
  link: ResidenceLineFragment;
  onDone: () => void;
  onClose: () => void;
}

function Excuse({ link, groups, onDone, onClose }: Common & { groups: Terms }): ReactNode {
  const messages = useMessages(residenceMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [groupCode, setGroupCode] = useState('');
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const act = useAct(ExcuseFromResidenceDocument, messages.excuseDone);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (groupCode !== '' && (await act.run({ id: link.id, version: link.version, groupCode, on }))) onDone();
  };
  return (
    <ActDialog
      title={messages.excuseTitle(link.personName)}
      submit={messages.excuse}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={messages.group}
        required
        placeholder={messages.chooseGroup}
        value={groupCode}
        onChange={setGroupCode}
        options={Object.entries(groups).map(([value, label]) => ({ value, label }))}
        error={tried && groupCode === '' ? textOf('REQUIRED') : act.errorOf('groupCode')}
      />
      <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
    </ActDialog>
  );
}

function End({ link, onDone, onClose }: Common): ReactNode {
  const messages = useMessages(residenceMessages);
  const today = useToday();
  const [on, setOn] = useState(today);
  const act = useAct(EndResidenceLinkDocument, messages.endDone);
  const submit = async (): Promise<void> => {
    if (await act.run({ id: link.id, version: link.version, on })) onDone();
  };
  return (
    <ActDialog
      title={messages.endTitle(link.personName)}
      submit={messages.end}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="og-help">{messages.endText}</p>
      <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
    </ActDialog>
  );
}
