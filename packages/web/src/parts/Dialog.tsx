import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from './kitMessages';

export interface DialogProps {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  /** Buttons at the foot; the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A window over the page: keeps focus inside, closes on Escape, gives focus back. */
export function Dialog({ title, open, onClose, actions, wide = false, children }: DialogProps): ReactNode {
  const messages = useMessages(kitMessages);
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={wide ? 'xl' : 'lg'}
      closeButtonProps={{ 'aria-label': messages.close }}
      transitionProps={{ duration: 120 }}
    >
      {children}
      {actions ? <div className="cp-dialog-actions">{actions}</div> : null}
    </Modal>
  );
}
