import { ActDialog, Button, DayPicker, defineMessages, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isHalfWritten, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { TransferMembershipDocument } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';

const catalog = defineMessages(
  {
    open: 'Chuyển chi bộ',
    title: (name: string) => `Chuyển chi bộ trong phạm vi quản lý: ${name}`,
    to: 'Đến chi bộ',
    on: 'Từ ngày',
    done: 'Đã chuyển sinh hoạt đảng',
  },
  {
    open: 'Transfer',
    title: (name: string) => `Transfer of ${name}`,
    to: 'To branch',
    on: 'From',
    done: 'Transferred',
  },
);

export interface TransferMemberProps {
  member: { id: string; version: number; fullName: string };
  onDone: () => void;
}

/** Moves a member to another branch from a day on. */
export function TransferMember({ member, onDone }: TransferMemberProps): ReactNode {
  const messages = useMessages(catalog);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<{ id: string; printedName: string } | null>(null);
  const [on, setOn] = useState(today);
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const act = useAct(TransferMembershipDocument, messages.done);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!to || isHalfWritten(decision)) return;
    const done = await act.run({ memberId: member.id, version: member.version, toId: to.id, on, decision: toDecisionInput(decision) });
    if (!done) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.open}</Button>
      {open ? (
        <ActDialog
          title={messages.title(member.fullName)}
          submit={messages.open}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <OrganizationPicker
            label={messages.to}
            required
            asOf={on}
            typeCodes={['BASE_BRANCH', 'SUBORDINATE_BRANCH']}
            value={to}
            onChange={setTo}
            error={tried && !to ? textOf('REQUIRED') : act.errorOf('toId')}
          />
          <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
          <DecisionFields value={decision} onChange={setDecision} errorOf={act.errorOf} />
        </ActDialog>
      ) : null}
    </>
  );
}
