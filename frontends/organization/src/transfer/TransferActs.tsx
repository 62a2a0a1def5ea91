import { DownloadLink, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { LifeAct } from '../act/LifeAct';
import {
  CancelTransferDocument,
  EndStayDocument,
  ExtendStayDocument,
  RefuseMemberDocument,
  type ExtendStayInput,
  type TransferLineFragment,
} from '../generated/graphql';
import { ReceiveMember } from './ReceiveMember';
import { SettleTransfer } from './SettleTransfer';
import { transferMessages } from './transferMessages';

/** What the viewer may do with a letter now; nothing where it is the other end's turn. */
export function TransferActs({ transfer, onDone }: { transfer: TransferLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(transferMessages);
  const { id, version, memberName, viewerCanReceive, viewerCanCancel, viewerCanEndStay, viewerCanExtendStay, viewerCanPrint } = transfer;
  if (!viewerCanReceive && !viewerCanCancel && !viewerCanEndStay && !viewerCanPrint) return '–';
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
      {viewerCanPrint ? (
        <DownloadLink kind="quiet" href={`/files/organization/papers/transfer-letters/${id}`}>
          {messages.print}
        </DownloadLink>
      ) : null}
      {viewerCanExtendStay ? (
        <LifeAct<ExtendStayInput>
          small
          act={messages.extend}
          title={messages.extendTitle(memberName)}
          done={messages.extendDone}
          document={ExtendStayDocument}
          fields={[
            { name: 'until', kind: 'day', label: messages.extendUntil, required: true, initial: '' },
            { name: 'on', kind: 'day', label: messages.on, required: true },
          ]}
          toInput={({ until = '', on = '' }) => ({ id, version, until, on })}
          onDone={onDone}
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
