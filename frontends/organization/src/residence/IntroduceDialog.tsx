import { ActDialog, DayPicker, RadioGroup, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { IntroduceToResidenceDocument, RecordNotIntroducedDocument } from '../generated/graphql';
import { NO_PERSON, toPersonChoice, type PersonChoice } from '../person-choice/PersonChoice';
import { PersonChoiceFields } from '../person-choice/PersonChoiceFields';
import type { Terms } from '../terms/Terms';
import { ResidenceEnd, toEndInput, type ResidenceEndState } from './ResidenceEnd';
import { residenceMessages } from './residenceMessages';

const NOWHERE: ResidenceEndState = { byHand: false, organization: null, name: '' };

export interface IntroduceDialogProps {
  underId: string;
  /** Why somebody is not introduced, by code. */
  groups: Terms;
  onDone: () => void;
  onClose: () => void;
}

/** A letter that goes or came, or that there is none and why. */
export function IntroduceDialog({ underId, groups, onDone, onClose }: IntroduceDialogProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [introduced, setIntroduced] = useState(true);
  const [person, setPerson] = useState(NO_PERSON);
  const [from, setFrom] = useState(NOWHERE);
  const [to, setTo] = useState(NOWHERE);
  const [letterNumber, setLetterNumber] = useState('');
  const [groupCode, setGroupCode] = useState('');
  const [since, setSince] = useState(today);
  const [tried, setTried] = useState(false);
  const letter = useAct(IntroduceToResidenceDocument, messages.introduceDone);
  const none = useAct(RecordNotIntroducedDocument, messages.notDone);
  const { busy, refusal, errorOf } = introduced ? letter : none;
  const choose = (next: PersonChoice): void => {
    const works = next.known?.organization;
    // Where a member belongs is where they work, unless somebody says otherwise.
    if (works && next.known !== person.known) setFrom({ ...NOWHERE, organization: works });
    setPerson(next);
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    const [who, works, lives] = [toPersonChoice(person), toEndInput(from), toEndInput(to)];
    if (!who || !works || !lives) return;
    const input = { person: who, from: works, to: lives, since };
    if (introduced) {
      if (letterNumber.trim() !== '' && (await letter.run({ ...input, letterNumber: letterNumber.trim() }))) onDone();
    } else if (groupCode !== '' && (await none.run({ ...input, groupCode }))) onDone();
  };
  const required = (missing: boolean, path: string): string | undefined => (tried && missing ? textOf('REQUIRED') : errorOf(path));
  return (
    <ActDialog
      title={messages.introduce}
      submit={messages.introduceSubmit}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <RadioGroup
        label={messages.what}
        value={introduced ? 'LETTER' : 'NONE'}
        onChange={(what) => setIntroduced(what === 'LETTER')}
        options={[
          { value: 'LETTER', label: messages.whatIntroduced },
          { value: 'NONE', label: messages.whatNot },
        ]}
      />
      <PersonChoiceFields value={person} onChange={choose} underId={underId} tried={tried} errorOf={errorOf} />
      <ResidenceEnd label={messages.from} value={from} onChange={setFrom} asOf={since} tried={tried} error={errorOf('from')} />
      <ResidenceEnd label={messages.to} value={to} onChange={setTo} asOf={since} tried={tried} error={errorOf('to')} />
      <div className="og-row">
        {introduced ? (
          <TextInput
            label={messages.letterNumber}
            required
            value={letterNumber}
            onChange={setLetterNumber}
            error={required(letterNumber.trim() === '', 'letterNumber')}
          />
        ) : (
          <Select
            label={messages.group}
            required
            placeholder={messages.chooseGroup}
            value={groupCode}
            onChange={setGroupCode}
            options={Object.entries(groups).map(([value, label]) => ({ value, label }))}
            error={required(groupCode === '', 'groupCode')}
          />
        )}
        <DayPicker
          label={introduced ? messages.since : messages.settled}
          required
          value={since}
          onChange={setSince}
          error={errorOf('since')}
        />
      </div>
    </ActDialog>
  );
}
