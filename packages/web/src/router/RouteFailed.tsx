import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { errorMessages } from '../graph/errorMessages';
import { useMessages } from '../language/useMessages';
import { Button } from '../parts/Button';
import { kitMessages } from '../parts/kitMessages';
import { Notice } from '../parts/Notice';

/** Stands in for a page whose code threw; the rest of the window lives on. */
export function RouteFailed({ reset }: ErrorComponentProps): ReactNode {
  const router = useRouter();
  const messages = useMessages(kitMessages);
  const errors = useMessages(errorMessages);
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Notice kind="error" live title={messages.loadFailed} actions={<Button onClick={again}>{messages.retry}</Button>}>
      {errors.INTERNAL}
    </Notice>
  );
}
