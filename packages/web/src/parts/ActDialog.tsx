import type { ReactNode } from 'react';
import { defineMessages } from '../language/defineMessages';
import { useMessages } from '../language/useMessages';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Form } from './Form';
import { Notice } from './Notice';

const catalog = defineMessages({ cancel: 'Hủy bỏ' }, { cancel: 'Cancel' });

export interface ActDialogProps {
  title: string;
  /** Names the act: “Bổ nhiệm”, not “OK”. */
  submit: string;
  busy: boolean;
  /** Why the act was refused as a whole: `useAct` knows. */
  refusal?: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A form in a window over the page; Enter in a field sends it. Put up only while it is wanted. */
export function ActDialog({ title, submit, busy, refusal, onSubmit, onClose, children }: ActDialogProps): ReactNode {
  const messages = useMessages(catalog);
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        onSubmit={onSubmit}
        actions={
          <>
            <Button onClick={onClose} disabled={busy}>
              {messages.cancel}
            </Button>
            <Button kind="primary" type="submit" loading={busy}>
              {submit}
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
      </Form>
    </Dialog>
  );
}
