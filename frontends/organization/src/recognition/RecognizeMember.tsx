import { ActDialog, Button, DayPicker, TextInput, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isMissing, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { RecognizeMemberDocument } from '../generated/graphql';
import { recognitionMessages } from './recognitionMessages';

export interface RecognizeMemberProps {
  member: { id: string; version: number; fullName: string; probationEndsOn: string | null };
  onDone: () => void;
}

/** A probationary member becomes a full one, by a decision. */
export function RecognizeMember({ member, onDone }: RecognizeMemberProps): ReactNode {
  const messages = useMessages(recognitionMessages);
  const textOf = useFieldErrorText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [recognizedOn, setRecognizedOn] = useState(member.probationEndsOn ?? '');
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
          title={messages.recognizeTitle(member.fullName)}
          submit={messages.open}
          busy={act.busy}
          refusal={act.refusal}
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
          <p className="og-help">{member.probationEndsOn ? messages.onHint(format.day(member.probationEndsOn)) : messages.onHintUnknown}</p>
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
