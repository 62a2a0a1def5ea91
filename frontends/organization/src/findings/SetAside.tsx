import { ActDialog, Button, DayPicker, Select, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { SetFindingAsideDocument, TakeFindingUpDocument, type AsideReason, type RuleFindingLineFragment } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { asideReasons } from './findingKinds';
import { findingsMessages } from './findingsMessages';

export interface SetAsideProps {
  finding: RuleFindingLineFragment;
  organizationId: string;
  onDone: () => void;
}

/** Leaves a finding until a day with a reason, or puts one that was left back on the list. */
export function SetAside({ finding, organizationId, onDone }: SetAsideProps): ReactNode {
  const messages = useMessages(findingsMessages);
  const reasons = useMessages(asideReasons);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState<AsideReason>('BEING_MENDED');
  const leave = useAct(SetFindingAsideDocument, messages.left);
  const takeUp = useAct(TakeFindingUpDocument, messages.takenUp);
  const { code, aside } = finding;
  if (aside) {
    const back = async (): Promise<void> => {
      if (await takeUp.run({ organizationId, code, version: aside.version })) onDone();
    };
    return (
      <Button size="compact-sm" kind="quiet" loading={takeUp.busy} onClick={() => void back()}>
        {messages.takeUp}
      </Button>
    );
  }
  const submit = async (): Promise<void> => {
    if (!(await leave.run({ organizationId, code, until, reason }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.leave}
      </Button>
      {open ? (
        <ActDialog
          title={messages.leaveTitle}
          submit={messages.leave}
          busy={leave.busy}
          refusal={leave.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.leaveText}</p>
          <DayPicker label={messages.until} required min={today} value={until} onChange={setUntil} error={leave.errorOf('until')} />
          <Select label={messages.reason} value={reason} onChange={setReason} options={optionsOf(reasons)} />
        </ActDialog>
      ) : null}
    </>
  );
}
