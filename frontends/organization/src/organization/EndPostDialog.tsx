import { ActDialog, DayPicker, NoteField, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { EndPostDocument, type PostLineFragment } from '../generated/graphql';
import { postPositions } from '../terms/postTerms';
import { appointMessages } from './appointMessages';

export interface EndPostDialogProps {
  post: PostLineFragment;
  onDone: () => void;
  onClose: () => void;
}

/** Ends a post on a day, with the reason. */
export function EndPostDialog({ post, onDone, onClose }: EndPostDialogProps): ReactNode {
  const messages = useMessages(appointMessages);
  const positions = useMessages(postPositions);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(EndPostDocument, messages.ended);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await act.run({ id: post.id, version: post.version, on, reason: reason.trim() })) onDone();
  };
  return (
    <ActDialog
      title={messages.endOf(post.person?.fullName ?? '', positions[post.position])}
      submit={messages.end}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
      <NoteField
        label={messages.reason}
        hint={messages.reasonHint}
        required
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? textOf('REQUIRED') : act.errorOf('reason')}
      />
    </ActDialog>
  );
}
