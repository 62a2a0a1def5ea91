import { useEffect, useId, useRef, type ReactNode } from 'react';
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

/** A window over the page. The browser's own: it keeps focus inside, closes on Escape and gives focus back. */
export function Dialog({ title, open, onClose, actions, wide = false, children }: DialogProps): ReactNode {
  const id = useId();
  const messages = useMessages(kitMessages);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'cp-dialog cp-dialog-wide' : 'cp-dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        // What is open is the page's to say, so that the dialog and the page never disagree.
        event.preventDefault();
        onClose();
      }}
    >
      {open ? (
        <>
          <div className="cp-dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="cp-icon-button" aria-label={messages.close} onClick={onClose}>
              ×
            </button>
          </div>
          <div className="cp-dialog-body">{children}</div>
          {actions ? <div className="cp-dialog-actions">{actions}</div> : null}
        </>
      ) : null}
    </dialog>
  );
}
