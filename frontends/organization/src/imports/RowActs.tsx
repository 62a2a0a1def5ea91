import { Button, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { DecideImportRowDocument, type ImportDecision, type ImportHeadFragment, type ImportRowLineFragment } from '../generated/graphql';
import { importMessages } from './importMessages';

export interface RowActsProps {
  batch: ImportHeadFragment;
  row: ImportRowLineFragment;
  onDone: () => void;
}

/** What the sender may say of a row: of a possible duplicate who it is, of any row that it is left out. */
export function RowActs({ batch, row, onDone }: RowActsProps): ReactNode {
  const messages = useMessages(importMessages);
  const { run, busy } = useAct(DecideImportRowDocument, messages.decided);
  const say = async (decision: ImportDecision | null): Promise<void> => {
    if (await run({ id: batch.id, version: batch.version, number: row.number, decision })) onDone();
  };
  const button = (label: string, decision: ImportDecision | null): ReactNode => (
    <Button key={label} size="compact-sm" kind="quiet" disabled={busy} onClick={() => void say(decision)}>
      {label}
    </Button>
  );
  if (batch.status !== 'READY') return null;
  if (row.decision) return button(messages.takeBack, null);
  return (
    <span className="og-import-acts">
      {row.state === 'POSSIBLE_DUPLICATE' ? [button(messages.same, 'SAME'), button(messages.other, 'NEW')] : null}
      {row.state === 'UNCHANGED' ? null : button(messages.leaveOut, 'LEAVE_OUT')}
    </span>
  );
}
