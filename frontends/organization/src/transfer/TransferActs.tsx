import { useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { CancelTransferDocument, EndStayDocument, RefuseMemberDocument, type TransferLineFragment } from '../generated/graphql';
import { ReceiveMember } from './ReceiveMember';
import { SettleTransfer } from './SettleTransfer';
import { transferMessages } from './transferMessages';

/** What the viewer may do with a letter now; nothing where it is the other end's turn. */
export function TransferActs({ transfer, onDone }: { transfer: TransferLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(transferMessages);
  const { memberName, viewerCanReceive, viewerCanCancel, viewerCanEndStay } = transfer;
  if (!viewerCanReceive && !viewerCanCancel && !viewerCanEndStay) return '–';
  const common = { transfer, onDone };
  return (
    <div className="og-acts">
      {viewerCanReceive ? <ReceiveMember {...common} /> : null}
      {viewerCanReceive ? (
        <SettleTransfer
          {...common}
          document={RefuseMemberDocument}
          act={messages.refuse}
          title={messages.refuseTitle(memberName)}
          text={messages.refuseText}
          done={messages.refused}
        />
      ) : null}
      {viewerCanCancel ? (
        <SettleTransfer
          {...common}
          document={CancelTransferDocument}
          act={messages.cancel}
          title={messages.cancelTitle(memberName)}
          text={messages.cancelText}
          done={messages.cancelled}
        />
      ) : null}
      {viewerCanEndStay ? (
        <SettleTransfer
          {...common}
          document={EndStayDocument}
          act={messages.endStay}
          title={messages.endStayTitle(memberName)}
          text={messages.endStayText}
          done={messages.ended}
        />
      ) : null}
    </div>
  );
}
