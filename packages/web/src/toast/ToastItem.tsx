import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from '../parts/kitMessages';
import type { Toast } from './ToastContext';

const SHOWN_MS = 6_000;
/** An undo needs time to read, decide and reach it with the keyboard. */
const UNDO_MS = 15_000;

export function ToastItem({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }): ReactNode {
  const messages = useMessages(kitMessages);
  const [held, setHeld] = useState(false);
  const dismiss = useEffectEvent(onDismiss);
  const { kind = 'success', message, onUndo } = toast;
  const stays = kind === 'error';
  useEffect(() => {
    if (held || stays) return undefined;
    const timer = setTimeout(() => dismiss(), onUndo ? UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, stays, onUndo]);
  return (
    <div
      className={`cp-toast cp-toast-${kind}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message}</span>
      {onUndo ? (
        <button
          type="button"
          className="cp-toast-undo"
          onClick={() => {
            onUndo();
            onDismiss();
          }}
        >
          {messages.undo}
        </button>
      ) : null}
      <button type="button" className="cp-toast-close" aria-label={messages.close} onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}
