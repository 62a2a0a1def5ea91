import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { kitMessages } from './kitMessages';
import { Notice } from './Notice';

export interface ConfirmDialogProps {
  title: ReactNode;
  open: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  /** Names the act: “Áp dụng”, not “OK”. */
  confirmLabel?: string;
  danger?: boolean;
  busy?: boolean;
  /** Why it was refused: behind an open window nothing else is seen. */
  refusal?: string | undefined;
  /** What will happen, and whether it can be taken back. */
  children: ReactNode;
}

export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { title, open, onCancel, onConfirm, confirmLabel, danger = false, busy = false, refusal, children } = props;
  const messages = useMessages(kitMessages);
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel} disabled={busy}>
            {messages.cancel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} loading={busy} onClick={onConfirm}>
            {confirmLabel ?? messages.confirm}
          </Button>
        </>
      }
    >
      {refusal ? (
        <Notice kind="error" live>
          {refusal}
        </Notice>
      ) : null}
      {children}
    </Dialog>
  );
}
