import { useCallback, useRef, useState, type ReactNode } from 'react';
import { ToastContext, type Toast } from './ToastContext';
import { ToastItem } from './ToastItem';

const MOST = 4;

/** Short messages at the foot of the window, read out politely; they wait while one points at them. */
export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [toasts, setToasts] = useState<readonly (Toast & { id: number })[]>([]);
  const last = useRef(0);
  const show = useCallback((toast: Toast) => {
    last.current += 1;
    const id = last.current;
    setToasts((before) => [...before, { ...toast, id }].slice(-MOST));
  }, []);
  const dismiss = useCallback((id: number) => {
    setToasts((before) => before.filter((toast) => toast.id !== id));
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="cp-toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}
