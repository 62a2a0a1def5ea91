import { ActDialog, defineMessages, NoteField, type TypedDocumentNode, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { fieldErrors } from './fieldErrors';
import { useAct } from './useAct';

const catalog = defineMessages({ reason: 'Lý do' }, { reason: 'Reason' });

export interface ReasonDialogProps<Data, Input> {
  document: TypedDocumentNode<Data, { input: Input }>;
  /** The input without its reason. */
  inputOf: (reason: string) => Input;
  title: string;
  submit: string;
  done: string;
  onClose: () => void;
  onDone: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** An act that takes a reason and nothing else. */
export function ReasonDialog<Data, Input>(props: ReasonDialogProps<Data, Input>): ReactNode {
  const { document, inputOf, title, submit, done, onClose, onDone, children } = props;
  const messages = useMessages(catalog);
  const texts = useMessages(fieldErrors);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(document, done);
  const send = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '' || !(await act.run(inputOf(reason.trim())))) return;
    onClose();
    onDone();
  };
  return (
    <ActDialog title={title} submit={submit} busy={act.busy} refusal={act.refusal} onSubmit={() => void send()} onClose={onClose}>
      {children}
      <NoteField
        label={messages.reason}
        required
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? texts.REQUIRED : act.errorOf('reason')}
      />
    </ActDialog>
  );
}
