import { ActDialog, Button, ConfirmDialog, DayPicker, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import {
  RemoveFromTrainingDocument,
  SettleTrainingResultsDocument,
  type ParticipantLineFragment,
  type TrainingOutcome,
} from '../generated/graphql';
import { trainingMessages } from './trainingMessages';
import { TRAINING_OUTCOMES } from './trainingSearch';
import { trainingOutcomes } from './trainingTerms';

export interface SettleParticipantProps {
  classId: string;
  participant: ParticipantLineFragment;
  onDone: () => void;
}

/** Outcome and certificate of one participant, or off the list. */
export function SettleParticipant({ classId, participant, onDone }: SettleParticipantProps): ReactNode {
  const messages = useMessages(trainingMessages);
  const [open, setOpen] = useState<'RESULT' | 'REMOVE' | null>(null);
  const remove = useAct(RemoveFromTrainingDocument, messages.removed);
  const done = (): void => {
    setOpen(null);
    onDone();
  };
  const takeOff = async (): Promise<void> => {
    if (await remove.run({ id: participant.id, version: participant.version })) done();
  };
  return (
    <span className="og-acts">
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen('RESULT')}>
        {messages.settle}
      </Button>
      {participant.outcome ? null : (
        <Button size="compact-sm" kind="quiet" onClick={() => setOpen('REMOVE')}>
          {messages.remove}
        </Button>
      )}
      {open === 'RESULT' ? <Result classId={classId} participant={participant} onDone={done} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        title={messages.removeOf(participant.personName)}
        open={open === 'REMOVE'}
        danger
        busy={remove.busy}
        refusal={remove.refusal}
        confirmLabel={messages.remove}
        onCancel={() => setOpen(null)}
        onConfirm={() => void takeOff()}
      >
        {messages.removeText}
      </ConfirmDialog>
    </span>
  );
}

function Result({ classId, participant, onDone, onClose }: SettleParticipantProps & { onClose: () => void }): ReactNode {
  const messages = useMessages(trainingMessages);
  const outcomes = useMessages(trainingOutcomes);
  const today = useToday();
  const [outcome, setOutcome] = useState<TrainingOutcome | ''>(participant.outcome ?? '');
  const [number, setNumber] = useState(participant.certificateNumber ?? '');
  const [certifiedOn, setCertifiedOn] = useState(participant.certifiedOn ?? today);
  const act = useAct(SettleTrainingResultsDocument, messages.settled);
  const submit = async (): Promise<void> => {
    const certificateNumber = number.trim() || null;
    const result = {
      id: participant.id,
      version: participant.version,
      outcome: outcome || null,
      certificateNumber,
      certifiedOn: certificateNumber ? certifiedOn : null,
    };
    if (await act.run({ id: classId, results: [result] })) onDone();
  };
  return (
    <ActDialog
      title={messages.settleOf(participant.personName)}
      submit={messages.save}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={messages.outcome}
        value={outcome}
        placeholder={messages.noOutcome}
        onChange={(value) => setOutcome(TRAINING_OUTCOMES.find((one) => one === value) ?? '')}
        options={TRAINING_OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
      />
      <div className="og-row">
        <TextInput
          label={messages.certificateNumber}
          value={number}
          onChange={setNumber}
          error={act.errorOf('results.0.certificateNumber')}
        />
        <DayPicker
          label={messages.certifiedOn}
          value={certifiedOn}
          onChange={setCertifiedOn}
          error={act.errorOf('results.0.certifiedOn')}
        />
      </div>
    </ActDialog>
  );
}
