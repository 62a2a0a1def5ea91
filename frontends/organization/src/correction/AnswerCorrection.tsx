import { ActDialog, Button, NoteField, Select, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { AnswerCorrectionDocument, type CorrectionLineFragment, type CorrectionStatus } from '../generated/graphql';
import { correctionMessages } from './correctionMessages';

const OUTCOMES = ['ACCEPTED', 'PARTLY', 'REFUSED'] as const;

/** The office's answer to one request: what was done, or why not. */
export function AnswerCorrection({ request, onDone }: { request: CorrectionLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(correctionMessages);
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<CorrectionStatus>('ACCEPTED');
  const [answer, setAnswer] = useState('');
  const { run, busy, refusal, errorOf } = useAct(AnswerCorrectionDocument, messages.done);
  const submit = async (): Promise<void> => {
    if (!(await run({ id: request.id, version: request.version, outcome, answer }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.answer}
      </Button>
      {open ? (
        <ActDialog
          title={messages.answerTitle}
          submit={messages.answer}
          busy={busy}
          refusal={refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.answerHelp}</p>
          <p>
            {request.about}: {request.rightText}
          </p>
          <Select
            label={messages.outcome}
            value={outcome}
            onChange={setOutcome}
            options={OUTCOMES.map((value) => ({ value, label: messages[value] }))}
          />
          <NoteField
            label={messages.text}
            hint={messages.textHint}
            required
            value={answer}
            onChange={setAnswer}
            error={errorOf('answer')}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
