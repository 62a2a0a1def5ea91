import { useActingFor, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { shellMessages } from '../shellMessages';

/** Every screen of an invented province says that it is one, on paper too. */
export function DemoBanner(): ReactNode {
  const messages = useMessages(shellMessages);
  const { actingFor } = useActingFor();
  if (!actingFor?.demo) return null;
  return (
    <p className="sh-demo">
      <strong>{messages.demo}</strong> <span>{messages.demoText}</span>
    </p>
  );
}
