import { Button, DayPicker, defineMessages, TextInput, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { ActDialog } from '../act/ActDialog';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isMissing, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { RecognizeMemberDocument } from '../generated/graphql';

const catalog = defineMessages(
  {
    open: 'Công nhận chính thức',
    title: (name: string) => `Công nhận đảng viên chính thức: ${name}`,
    on: 'Ngày chính thức',
    onHint: 'Ngày quyết định ghi đảng viên được tính là chính thức, có thể trước ngày ký',
    card: 'Số thẻ đảng viên',
    cardHint: 'Để trống nếu chưa được phát thẻ',
    done: 'Đã ghi công nhận đảng viên chính thức',
  },
  {
    open: 'Recognize',
    title: (name: string) => `Recognition of ${name}`,
    on: 'Full member from',
    onHint: 'The day the decision counts from; it may lie before it was signed',
    card: 'Card number',
    cardHint: 'Leave empty where none was issued yet',
    done: 'Recognized',
  },
);

export interface RecognizeMemberProps {
  member: { id: string; version: number; fullName: string };
  onDone: () => void;
}

/** A probationary member becomes a full one, by a decision. */
export function RecognizeMember({ member, onDone }: RecognizeMemberProps): ReactNode {
  const messages = useMessages(catalog);
  const textOf = useFieldErrorText();
  const [open, setOpen] = useState(false);
  const [recognizedOn, setRecognizedOn] = useState('');
  const [cardNumber, setCardNumber] = useState('');
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const act = useAct(RecognizeMemberDocument, messages.done);
  const submit = async (): Promise<void> => {
    setTried(true);
    const restsOn = toDecisionInput(decision);
    if (recognizedOn === '' || !restsOn) return;
    const { id, version } = member;
    const done = await act.run({ memberId: id, version, recognizedOn, cardNumber: cardNumber.trim() || null, decision: restsOn });
    if (!done) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.open}</Button>
      {open ? (
        <ActDialog
          title={messages.title(member.fullName)}
          submit={messages.open}
          busy={act.busy}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <DayPicker
            label={messages.on}
            required
            value={recognizedOn}
            onChange={setRecognizedOn}
            error={tried && recognizedOn === '' ? textOf('REQUIRED') : act.errorOf('recognizedOn')}
          />
          <p className="og-help">{messages.onHint}</p>
          <TextInput
            label={messages.card}
            hint={messages.cardHint}
            value={cardNumber}
            onChange={setCardNumber}
            error={act.errorOf('cardNumber')}
          />
          <DecisionFields
            required
            value={decision}
            onChange={setDecision}
            errorOf={(path) => (tried && isMissing(decision, path) ? textOf('REQUIRED') : act.errorOf(path))}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
