import { ActDialog, Button, DayPicker, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { ReceiveMemberDocument, type TransferLineFragment } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { transferMessages } from './transferMessages';

const BRANCHES = ['BASE_BRANCH', 'SUBORDINATE_BRANCH'];

/** Takes a member into a branch: the one the letter names, or one below the committee it names. */
export function ReceiveMember({ transfer, onDone }: { transfer: TransferLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(transferMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const { to } = transfer;
  const [open, setOpen] = useState(false);
  const [branch, setBranch] = useState<{ id: string; printedName: string } | null>(to && BRANCHES.includes(to.type.code) ? to : null);
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const act = useAct(ReceiveMemberDocument, messages.received);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!branch) return;
    if (!(await act.run({ id: transfer.id, version: transfer.version, branchId: branch.id, on }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {messages.receive}
      </Button>
      {open ? (
        <ActDialog
          title={messages.receiveTitle(transfer.memberName)}
          submit={messages.receive}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <OrganizationPicker
            label={messages.branch}
            required
            asOf={on}
            {...(to ? { underId: to.id } : {})}
            typeCodes={BRANCHES}
            value={branch}
            onChange={setBranch}
            error={tried && !branch ? textOf('REQUIRED') : act.errorOf('branchId')}
          />
          <DayPicker label={messages.firstDay} required value={on} onChange={setOn} error={act.errorOf('on')} />
        </ActDialog>
      ) : null}
    </>
  );
}
