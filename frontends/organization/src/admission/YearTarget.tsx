import { ActDialog, Button, Progress, Section, TextInput, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { SetAdmissionTargetDocument, type CandidateListQuery } from '../generated/graphql';
import { candidatesMessages } from './candidatesMessages';

export interface YearTargetProps {
  target: CandidateListQuery['admissionTarget'];
  organizationId: string;
  onDone: () => void;
}

/** The year's target beside what is counted from candidates and members. */
export function YearTarget({ target, organizationId, onDone }: YearTargetProps): ReactNode {
  const messages = useMessages(candidatesMessages);
  const format = useFormat();
  const year = String(target.year);
  return (
    <Section
      title={messages.year(year)}
      actions={target.viewerCanManage ? <SetTarget target={target} organizationId={organizationId} onDone={onDone} /> : null}
    >
      <div className="og-stack-tight">
        <dl className="og-tiles">
          <div>
            <dt>{messages.target}</dt>
            <dd>{target.target === null ? messages.noTarget : format.number(target.target)}</dd>
          </div>
          <div>
            <dt>{messages.admitted}</dt>
            <dd>{format.number(target.admitted)}</dd>
          </div>
          <div>
            <dt>{messages.candidates}</dt>
            <dd>{format.number(target.candidates)}</dd>
          </div>
        </dl>
        {target.target ? (
          <Progress
            label={messages.ofTarget(format.number(target.admitted), format.number(target.target))}
            value={Math.min(1, target.admitted / target.target)}
          />
        ) : null}
      </div>
    </Section>
  );
}

function SetTarget({ target, organizationId, onDone }: YearTargetProps): ReactNode {
  const messages = useMessages(candidatesMessages);
  const textOf = useFieldErrorText();
  const [open, setOpen] = useState(false);
  const [count, setCount] = useState(target.target === null ? '' : String(target.target));
  const [tried, setTried] = useState(false);
  const act = useAct(SetAdmissionTargetDocument, messages.targetSaved);
  const whole = /^\d+$/.test(count.trim());
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!whole) return;
    const { year, version } = target;
    if (!(await act.run({ organizationId, year, target: Number(count), version }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.setTarget}</Button>
      {open ? (
        <ActDialog
          title={messages.targetTitle(String(target.year))}
          submit={messages.save}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextInput
            label={messages.targetField}
            required
            inputMode="numeric"
            value={count}
            onChange={setCount}
            error={tried && !whole ? textOf('REQUIRED') : act.errorOf('target')}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
