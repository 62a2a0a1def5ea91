import { ActDialog, DayPicker, defineMessages, NoteField, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { EndPostDocument } from '../generated/graphql';

const catalog = defineMessages(
  {
    title: (name: string) => `${name} thôi giữ chức vụ`,
    submit: 'Kết thúc',
    on: 'Không còn giữ từ ngày',
    reason: 'Lý do',
    done: 'Đã kết thúc chức vụ',
  },
  {
    title: (name: string) => `${name} no longer holds the post`,
    submit: 'End',
    on: 'No longer held from',
    reason: 'Reason',
    done: 'Post ended',
  },
);

export interface EndPostProps {
  post: { id: string; version: number; person?: { fullName: string } | null };
  onDone: () => void;
  onClose: () => void;
}

/** Ends the post of a head or deputy on a day. */
export function EndPost({ post, onDone, onClose }: EndPostProps): ReactNode {
  const messages = useMessages(catalog);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(EndPostDocument, messages.done);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await act.run({ id: post.id, version: post.version, on, reason: reason.trim() })) onDone();
  };
  return (
    <ActDialog
      title={messages.title(post.person?.fullName ?? '')}
      submit={messages.submit}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <DayPicker label={messages.on} required value={on} onChange={setOn} error={act.errorOf('on')} />
      <NoteField
        label={messages.reason}
        required
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? textOf('REQUIRED') : act.errorOf('reason')}
      />
    </ActDialog>
  );
}
