import { Button, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DeclareValue } from './DeclareValue';
import { localityActMessages } from './localityActMessages';
import { RegisterLocality } from './RegisterLocality';
import { ReorganizeLocalities } from './ReorganizeLocalities';

export interface LocalityActionsProps {
  organization: { id: string; printedName: string; type: { code: string } };
  onDone: () => void;
}

/** What the server says the viewer may do with the localities below an organization. */
export function LocalityActions({ organization, onDone }: LocalityActionsProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const [open, setOpen] = useState<'REORGANIZE' | 'REGISTER' | 'DECLARE' | null>(null);
  const close = (): void => setOpen(null);
  const done = (): void => {
    close();
    onDone();
  };
  return (
    <span className="og-acts og-print-hidden">
      <Button kind="primary" onClick={() => setOpen('REORGANIZE')}>
        {messages.reorganize}
      </Button>
      <Button onClick={() => setOpen('REGISTER')}>{messages.register}</Button>
      <Button kind="quiet" onClick={() => setOpen('DECLARE')}>
        {messages.declare}
      </Button>
      {open === 'REORGANIZE' ? <ReorganizeLocalities underId={organization.id} sources={[]} onDone={done} onClose={close} /> : null}
      {open === 'REGISTER' ? <RegisterLocality under={organization} onDone={done} onClose={close} /> : null}
      {open === 'DECLARE' ? <DeclareValue organizationId={organization.id} onDone={done} onClose={close} /> : null}
    </span>
  );
}
