import { ActDialog, DayPicker, Select, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isHalfWritten, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { AppointPostDocument, type PickedMemberFragment, type PostBasis } from '../generated/graphql';
import { MemberPicker } from '../picker/MemberPicker';
import { postBases, postPositions } from '../terms/postTerms';
import { appointMessages } from './appointMessages';
import type { PostChoice } from './postChoices';

export interface AppointDialogProps {
  organizationId: string;
  choices: readonly PostChoice[];
  onDone: () => void;
  onClose: () => void;
}

const BASES: readonly PostBasis[] = ['ELECTED', 'APPOINTED', 'CO_OPTED', 'ACTING'];

/** Records that a member holds a post from a day on. */
export function AppointDialog({ organizationId, choices, onDone, onClose }: AppointDialogProps): ReactNode {
  const messages = useMessages(appointMessages);
  const positions = useMessages(postPositions);
  const bases = useMessages(postBases);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [member, setMember] = useState<PickedMemberFragment | null>(null);
  const [choiceId, setChoiceId] = useState('');
  const [basis, setBasis] = useState<PostBasis>('APPOINTED');
  const [validFrom, setValidFrom] = useState(today);
  const [termUntil, setTermUntil] = useState('');
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const act = useAct(AppointPostDocument, messages.done);
  const choice = choices.find(({ id }) => id === choiceId);
  const required = (value: unknown): string | undefined => (tried && !value ? textOf('REQUIRED') : undefined);
  const submit = async (): Promise<void> => {
    setTried(true);
    const personId = member?.person?.id;
    if (!personId || !choice || isHalfWritten(decision)) return;
    const { place, position, bodyId } = choice;
    const input = { personId, organizationId, place, position, bodyId, basis, validFrom, termUntil: termUntil || null };
    if (await act.run({ ...input, decision: toDecisionInput(decision) })) onDone();
  };
  return (
    <ActDialog
      title={messages.title}
      submit={messages.save}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <MemberPicker
        label={messages.person}
        underId={organizationId}
        asOf={validFrom}
        value={member}
        onChange={setMember}
        error={required(member) ?? act.errorOf('personId')}
      />
      <Select
        label={messages.post}
        required
        value={choiceId}
        placeholder={messages.choose}
        onChange={setChoiceId}
        error={required(choice) ?? act.errorOf('position')}
        options={choices.map(({ id, position, bodyName }) => ({
          value: id,
          label: bodyName ? `${positions[position]}, ${bodyName}` : positions[position],
        }))}
      />
      <Select
        label={messages.basis}
        value={basis}
        onChange={setBasis}
        error={act.errorOf('basis')}
        options={BASES.map((value) => ({ value, label: bases[value] }))}
      />
      <div className="og-row">
        <DayPicker label={messages.from} required value={validFrom} onChange={setValidFrom} error={act.errorOf('validFrom')} />
        <DayPicker label={messages.until} value={termUntil} onChange={setTermUntil} error={act.errorOf('termUntil')} />
      </div>
      <DecisionFields value={decision} onChange={setDecision} errorOf={act.errorOf} />
    </ActDialog>
  );
}
