import { createContext, useContext } from 'react';

export interface Toast {
  message: string;
  kind?: 'success' | 'info' | 'error';
  /** Shows “Hoàn tác” and leaves the message up longer. */
  onUndo?: () => void;
}

export const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** `const toast = useToast(); toast({ message: "Đã lưu", onUndo })` */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
