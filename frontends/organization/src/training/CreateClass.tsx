import { ActDialog, Button, DayPicker, Select, TextInput, useFormat, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { CreateTrainingClassDocument, type TrainingKind } from '../generated/graphql';
import { trainingMessages } from './trainingMessages';
import { TRAINING_KINDS } from './trainingSearch';
import { trainingKinds } from './trainingTerms';

/** Opens a class of the committee one acts for, with its sessions. */
export function CreateClass({ organization, onDone }: { organization: { id: string }; onDone: () => void }): ReactNode {
  const messages = useMessages(trainingMessages);
  const kinds = useMessages(trainingKinds);
  const textOf = useFieldErrorText();
  const format = useFormat();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<TrainingKind>('PARTY_WORK');
  const [planned, setPlanned] = useState('');
  const [days, setDays] = useState<readonly { key: string; day: string }[]>([{ key: '1', day: today }]);
  const [tried, setTried] = useState(false);
  const act = useAct(CreateTrainingClassDocument, messages.created);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '' || days.some(({ day }) => day === '')) return;
    // The class begins with its first session and ends with its last.
    const sorted = days.map(({ day }) => day).toSorted();
    const [startsOn, endsOn] = [sorted[0] ?? today, sorted.at(-1) ?? today];
    const sessions = sorted.map((heldOn) => ({ heldOn, topic: '' }));
    const count = planned.trim() === '' ? null : Number(planned);
    const input = { organizationId: organization.id, name: name.trim(), kind, startsOn, endsOn, planned: count, sessions };
    if (!(await act.run(input))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {messages.create}
      </Button>
      {open ? (
        <ActDialog
          title={messages.createTitle}
          submit={messages.create}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextInput
            label={messages.name}
            required
            value={name}
            onChange={setName}
            error={tried && name.trim() === '' ? textOf('REQUIRED') : act.errorOf('name')}
          />
          <div className="og-row">
            <Select
              label={messages.kind}
              required
              value={kind}
              onChange={(value) => setKind(TRAINING_KINDS.find((one) => one === value) ?? 'OTHER')}
              options={TRAINING_KINDS.map((value) => ({ value, label: kinds[value] }))}
            />
            <TextInput
              label={messages.plannedCount}
              value={planned}
              onChange={(text) => setPlanned(text.replaceAll(/\D/g, ''))}
              error={act.errorOf('planned')}
            />
          </div>
          <div className="og-row">
            {days.map(({ key, day }, index) => (
              <DayPicker
                key={key}
                label={messages.sessionDay(format.number(index + 1))}
                required
                value={day}
                onChange={(next) => setDays(days.map((each) => (each.key === key ? { key, day: next } : each)))}
                error={tried && day === '' ? textOf('REQUIRED') : act.errorOf(`sessions.${index}.heldOn`)}
              />
            ))}
          </div>
          <div>
            <Button kind="quiet" onClick={() => setDays([...days, { key: String(days.length + 1), day: days.at(-1)?.day ?? today }])}>
              {messages.addSession}
            </Button>
          </div>
        </ActDialog>
      ) : null}
    </>
  );
}
