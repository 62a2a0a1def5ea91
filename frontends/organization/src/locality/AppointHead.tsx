import { ActDialog, DayPicker, Notice, Select, useActingFor, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isHalfWritten, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { AppointLocalityHeadDocument, type PostBasis } from '../generated/graphql';
import { NO_PERSON, toPersonChoice } from '../person-choice/PersonChoice';
import { PersonChoiceFields } from '../person-choice/PersonChoiceFields';
import { postBases } from '../terms/postTerms';
import { localityActMessages } from './localityActMessages';

const BASES: readonly PostBasis[] = ['ELECTED', 'APPOINTED', 'CO_OPTED', 'ACTING'];

export interface AppointHeadProps {
  locality: { id: string; name: string };
  onDone: () => void;
  onClose: () => void;
}

/** Records who heads a locality, a member or not. */
export function AppointHead({ locality, onDone, onClose }: AppointHeadProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const bases = useMessages(postBases);
  const today = useToday();
  const { actingFor } = useActingFor();
  const [person, setPerson] = useState(NO_PERSON);
  const [position, setPosition] = useState<'HEAD' | 'DEPUTY_HEAD'>('HEAD');
  const [basis, setBasis] = useState<PostBasis>('ELECTED');
  const [validFrom, setValidFrom] = useState(today);
  const [termUntil, setTermUntil] = useState('');
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const act = useAct(AppointLocalityHeadDocument, messages.appointed);
  const submit = async (): Promise<void> => {
    setTried(true);
    const chosen = toPersonChoice(person);
    if (!chosen || isHalfWritten(decision)) return;
    const input = { localityId: locality.id, person: chosen, position, basis, validFrom, termUntil: termUntil || null };
    if (await act.run({ ...input, decision: toDecisionInput(decision) })) onDone();
  };
  return (
    <ActDialog
      title={messages.appointTitle(locality.name)}
      submit={messages.save}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Notice kind="info">{messages.appointNote}</Notice>
      <PersonChoiceFields
        value={person}
        onChange={setPerson}
        underId={actingFor?.organizationId ?? ''}
        tried={tried}
        errorOf={act.errorOf}
      />
      <div className="og-row">
        <Select
          label={messages.position}
          required
          value={position}
          onChange={(value) => setPosition(value === 'DEPUTY_HEAD' ? value : 'HEAD')}
          error={act.errorOf('position')}
          options={[
            { value: 'HEAD', label: messages.head },
            { value: 'DEPUTY_HEAD', label: messages.deputy },
          ]}
        />
        <Select
          label={messages.basis}
          required
          value={basis}
          onChange={(value) => setBasis(BASES.find((one) => one === value) ?? 'ELECTED')}
          options={BASES.map((value) => ({ value, label: bases[value] }))}
        />
      </div>
      <div className="og-row">
        <DayPicker label={messages.from} required value={validFrom} onChange={setValidFrom} error={act.errorOf('validFrom')} />
        <DayPicker label={messages.termUntil} value={termUntil} onChange={setTermUntil} error={act.errorOf('termUntil')} />
      </div>
      <DecisionFields value={decision} onChange={setDecision} errorOf={act.errorOf} />
    </ActDialog>
  );
}
