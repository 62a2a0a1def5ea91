import { Button, ConfirmDialog, Notice, useMessages, type TypedDocumentNode } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import {
  ConsentToGrantDocument,
  RefuseGrantDocument,
  WithdrawGrantProposalDocument,
  type GrantProposalLineFragment,
  type SettleGrantProposalInput,
} from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { ReasonDialog } from '../act/ReasonDialog';
import { useAct } from '../act/useAct';
import { proposalMessages } from './proposalMessages';

export interface ProposalActsProps {
  proposal: GrantProposalLineFragment;
  onDone: () => void;
}

/** What the viewer may do with a proposal: the server says whether they are the second person, or made it. */
export function ProposalActs({ proposal, onDone }: ProposalActsProps): ReactNode {
  const messages = useMessages(proposalMessages);
  const roleName = useRoleName();
  const [refusing, setRefusing] = useState(false);
  const { id, version, accountName, viewerCanConsent, viewerCanWithdraw } = proposal;
  const role = roleName(proposal.role);
  return (
    <div className="sh-acts">
      {viewerCanConsent ? (
        <>
          <Settle
            document={ConsentToGrantDocument}
            input={{ id, version }}
            label={messages.consent}
            title={messages.consentTitle(role, accountName)}
            text={messages.consentText}
            done={messages.consented}
            onDone={onDone}
          />
          <Button onClick={() => setRefusing(true)}>{messages.refuse}</Button>
          {refusing ? (
            <ReasonDialog
              document={RefuseGrantDocument}
              inputOf={(reason) => ({ id, version, reason })}
              title={messages.refuseTitle(role, accountName)}
              submit={messages.refuse}
              done={messages.refused}
              onClose={() => setRefusing(false)}
              onDone={onDone}
            >
              <Notice kind="info">{messages.refuseText}</Notice>
            </ReasonDialog>
          ) : null}
        </>
      ) : null}
      {viewerCanWithdraw ? (
        <Settle
          document={WithdrawGrantProposalDocument}
          input={{ id, version }}
          label={messages.withdraw}
          title={messages.withdrawTitle(role, accountName)}
          text={messages.withdrawText}
          done={messages.withdrawn}
          onDone={onDone}
        />
      ) : null}
    </div>
  );
}

interface SettleProps<Data> {
  document: TypedDocumentNode<Data, { input: SettleGrantProposalInput }>;
  input: SettleGrantProposalInput;
  label: string;
  title: string;
  text: string;
  done: string;
  onDone: () => void;
}

function Settle<Data>({ document, input, label, title, text, done, onDone }: SettleProps<Data>): ReactNode {
  const [open, setOpen] = useState(false);
  const act = useAct(document, done);
  const send = async (): Promise<void> => {
    if (!(await act.run(input))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <ConfirmDialog
        title={title}
        open={open}
        confirmLabel={label}
        busy={act.busy}
        refusal={act.refusal}
        onCancel={() => setOpen(false)}
        onConfirm={() => void send()}
      >
        {text}
      </ConfirmDialog>
    </>
  );
}
